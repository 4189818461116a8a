package dev.shopwright.e2e.order;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.edge.Edge;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/** Guests who order one thing each, and ask again for as long as they are told to or get no answer. */
record Buyers(Edge shop, List<Long> products) {

    private static final List<String> TOKENS = List.of("ok", "ok", "ok", "pending", "declined", "duplicate_webhook");

    /** One of them buys; answers with the order's state, or the code of its refusal. */
    String buy(Random random) throws InterruptedException {
        var product = products.get(random.nextInt(products.size()));
        var quote = until(() -> shop.post(
                "/api/v1/checkout/quote/",
                Map.of(
                        "country", "PL",
                        "shipping_method", "standard",
                        "items", List.of(Map.of("product_id", product, "quantity", 1)))));
        if (!quote.has("quote_id")) {
            return quote.path("code").asText();
        }
        var order = Map.of(
                "quote_id", quote.path("quote_id").asText(),
                "email", "guest@example.com",
                "address",
                        Map.of(
                                "name", "Jo Doe",
                                "line1", "1 High Street",
                                "city", "Town",
                                "postal_code", "30-001",
                                "country", "PL"),
                "payment", Map.of("provider", "fake", "token", TOKENS.get(random.nextInt(TOKENS.size()))));
        var key = UUID.randomUUID().toString();
        var answer = until(() -> shop.postOnce("/api/v1/orders/", key, order));
        return answer.path("state").asText(answer.path("code").asText());
    }

    /** The first answer that says what became of it. */
    private JsonNode until(Attempt attempt) throws InterruptedException {
        while (true) {
            try {
                var answer = attempt.send();
                if (answer.statusCode() < 500
                        && answer.statusCode() != 429
                        && !answer.body().contains("in_progress")) {
                    return Serialization.unmarshal(answer.body(), JsonNode.class);
                }
            } catch (IOException lost) {
                // asked again below
            }
            Thread.sleep(200);
        }
    }

    @FunctionalInterface
    private interface Attempt {

        HttpResponse<String> send() throws IOException;
    }
}
