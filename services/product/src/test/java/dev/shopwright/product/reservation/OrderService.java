package dev.shopwright.product.reservation;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** Plays the service that reserves and ends. */
record OrderService(ApiClient api) {

    static final String PATH = "/internal/v1/reservations/";

    static OrderService of(ApiClient api, TokenIssuer tokens) {
        return new OrderService(api.as(tokens.service("order", "product")));
    }

    static Map<String, Object> item(long product, int quantity) {
        return Map.of("product_id", product, "quantity", quantity);
    }

    @SafeVarargs
    static Map<String, Object> request(UUID order, int ttl, Map<String, Object>... items) {
        return Map.of("order_id", order, "items", List.of(items), "ttl", ttl);
    }

    @SafeVarargs
    final ResponseSpec hold(UUID order, Map<String, Object>... items) {
        return api.post(PATH, request(order, 900, items));
    }

    ResponseSpec commit(UUID order) {
        return end(order, "commit");
    }

    ResponseSpec release(UUID order) {
        return end(order, "release");
    }

    ResponseSpec giveBack(UUID order) {
        return end(order, "return");
    }

    private ResponseSpec end(UUID order, String how) {
        return api.post(PATH + "{order}/" + how + "/", null, order);
    }
}
