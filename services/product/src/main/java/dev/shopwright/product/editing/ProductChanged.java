package dev.shopwright.product.editing;

import dev.shopwright.product.catalog.ProductResponse;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What other services are told of a new or changed product.
 *
 * @param image path of the picture below the shop's own URL
 */
record ProductChanged(
        long productId,
        String name,
        BigDecimal price,
        String currency,
        @Nullable String image,
        @Nullable UUID sellerId) {

    static final String TYPE = "product.changed";

    static ProductChanged of(ProductResponse product) {
        return new ProductChanged(
                product.id(), product.name(), product.price(), product.currency(), product.image(), product.sellerId());
    }
}
