package dev.shopwright.cart.shopping;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shopwright.cart.basket.PricedBasket;
import dev.shopwright.cart.shopper.Shopper;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A cart as its shopper sees it. A shopper without one sees an empty cart, which has no id and no end. */
record CartResponse(
        @Nullable UUID userId,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable UUID cartId,
        List<CartItem> items,

        @Schema(description = "Sum of the lines at today's prices")
        BigDecimal subtotal,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String currency,
        @Schema(description = "Sum of the quantities") int itemCount,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Instant expiresAt,

        @Schema(description = "Grows with each change of the cart")
        long version,

        @Schema(description = "Product did not answer: prices and stock are as last seen")
        boolean stale) {

    private static final BigDecimal NOTHING = BigDecimal.ZERO.setScale(2);

    static CartResponse of(PricedBasket cart, PictureHost pictures) {
        var basket = cart.basket();
        var items = basket.lines().stream()
                .map(line -> CartItem.of(line, cart.product(line), pictures))
                .toList();
        return new CartResponse(
                basket.userId(),
                basket.id(),
                items,
                items.stream().map(CartItem::lineTotal).reduce(NOTHING, BigDecimal::add),
                cart.currency().orElse(null),
                items.stream().mapToInt(CartItem::quantity).sum(),
                basket.expiresAt(),
                basket.version(),
                cart.isStale());
    }

    static CartResponse empty(Shopper shopper) {
        return new CartResponse(shopper.userId(), null, List.of(), NOTHING, null, 0, null, 0, false);
    }
}
