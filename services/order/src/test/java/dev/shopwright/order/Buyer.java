package dev.shopwright.order;

import static dev.shopwright.order.Shop.json;
import static java.util.Map.entry;

import dev.shopwright.test.ApiClient;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.JsonNode;

/** Somebody who orders. */
public record Buyer(ApiClient api) {

    static final String ORDERS = "/api/v1/orders/";

    public static Map<String, Object> item(long product, int quantity) {
        return Map.of("product_id", product, "quantity", quantity);
    }

    /** What is sent to order by a quote; a copy of one's own, to spoil. */
    public static Map<String, Object> order(String quote, String token) {
        return new LinkedHashMap<>(Map.ofEntries(
                entry("quote_id", quote),
                entry("email", "guest@example.com"),
                entry("address", address()),
                entry("payment", Map.of("provider", "fake", "token", token))));
    }

    public static Map<String, Object> address() {
        return Map.of(
                "name", "Jo Doe", "line1", "1 High Street", "city", "Kraków", "postal_code", "30-001", "country", "PL");
    }

    public ResponseSpec askQuote(Object... items) {
        return api.post(
                "/api/v1/checkout/quote/",
                Map.of("country", "PL", "shipping_method", "standard", "items", List.of(items)));
    }

    /** The id of a quote. */
    public String quote(long product, int quantity) {
        return json(askQuote(item(product, quantity)).expectStatus().isCreated())
                .path("quote_id")
                .asString();
    }

    public ResponseSpec place(String key, Map<String, Object> order) {
        return api.with("Idempotency-Key", key).post(ORDERS, order);
    }

    /** Orders with a key of its own. */
    public ResponseSpec place(Map<String, Object> order) {
        return place(UUID.randomUUID().toString(), order);
    }

    /** A new order of a product. */
    public JsonNode buy(long product, int quantity) {
        return json(place(order(quote(product, quantity), "ok")).expectStatus().isCreated());
    }

    /** The order as its guest sees it. */
    public JsonNode see(JsonNode placed) {
        return json(api.get(
                        ORDERS + "{id}/?guest_token={token}",
                        placed.path("id").asString(),
                        placed.path("guest_token").asString())
                .expectStatus()
                .isOk());
    }
}
