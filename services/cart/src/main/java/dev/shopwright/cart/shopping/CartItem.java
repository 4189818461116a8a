package dev.shopwright.cart.shopping;

import dev.shopwright.cart.basket.Line;
import dev.shopwright.cart.catalog.Product;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** A line of a cart as its shopper sees it, at today's price. */
record CartItem(
        long productId,
        int quantity,
        BigDecimal price,
        String name,
        @Nullable String image,
        BigDecimal lineTotal,

        @Schema(description = "Whether this quantity can be bought now")
        boolean available,

        boolean priceChanged,

        @Schema(description = "The price when it was put in, if that was another") @Nullable
        BigDecimal previousPrice) {

    static CartItem of(Line line, Product product, PictureHost pictures) {
        boolean priceChanged = product.price().compareTo(line.priceAtAdd()) != 0;
        return new CartItem(
                line.productId(),
                line.quantity(),
                product.price(),
                product.name(),
                pictures.url(product.image()),
                product.price().multiply(BigDecimal.valueOf(line.quantity())),
                product.stockCount() >= line.quantity(),
                priceChanged,
                priceChanged ? line.priceAtAdd() : null);
    }
}
