package dev.shopwright.cart;

import dev.shopwright.test.ApiClient;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

/** A shopper of the tests, signed in or with a guest's cart id. */
public record Shopping(ApiClient api) {

    /** A cart as the API shows it. */
    public record Cart(
            @Nullable UUID userId,
            @Nullable UUID cartId,
            List<Item> items,
            BigDecimal subtotal,
            @Nullable String currency,
            int itemCount,
            @Nullable Instant expiresAt,
            long version,
            boolean stale) {

        public Item item(long product) {
            return items.stream()
                    .filter(item -> item.productId() == product)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** A line as the API shows it. */
    public record Item(
            long productId,
            int quantity,
            BigDecimal price,
            String name,
            @Nullable String image,
            BigDecimal lineTotal,
            boolean available,
            boolean priceChanged,
            @Nullable BigDecimal previousPrice) {}

    /** A guest who has put this into a new cart. */
    public static Shopping guestWith(ApiClient api, long product, int quantity) {
        return new Shopping(api.with("X-Cart-Id", cartIdOf(new Shopping(api).tryAdd(product, quantity))));
    }

    public static String cartIdOf(ResponseSpec answer) {
        var headers = answer.expectStatus().isOk().returnResult().getResponseHeaders();
        return Objects.requireNonNull(headers.getFirst("X-Cart-Id"));
    }

    public Cart cart() {
        return body(api.get("/api/v1/cart/"), Cart.class);
    }

    public ResponseSpec tryAdd(long product, int quantity) {
        return api.post("/api/v1/cart/add/", Map.of("product_id", product, "quantity", quantity));
    }

    public void add(long product, int quantity) {
        tryAdd(product, quantity).expectStatus().isOk();
    }

    public ResponseSpec trySet(long product, Object quantity) {
        return api.patch("/api/v1/cart/items/{id}/", Map.of("quantity", quantity), product);
    }

    public static <T> T body(ResponseSpec answer, Class<T> type) {
        return Objects.requireNonNull(
                answer.expectStatus().isOk().expectBody(type).returnResult().getResponseBody());
    }
}
