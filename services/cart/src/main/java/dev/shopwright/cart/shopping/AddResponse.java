package dev.shopwright.cart.shopping;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was put in, and the cart it is in now. */
record AddResponse(
        @Schema(allowableValues = "success") String status,
        @Nullable UUID userId,
        @Schema(description = "The product's id") long itemId,
        @Nullable UUID cartId,

        @Schema(description = "How many of the product are in the cart now")
        int quantity,

        CartResponse cart) {

    static AddResponse of(long productId, CartResponse cart) {
        int quantity = cart.items().stream()
                .filter(item -> item.productId() == productId)
                .mapToInt(CartItem::quantity)
                .sum();
        return new AddResponse("success", cart.userId(), productId, cart.cartId(), quantity, cart);
    }
}
