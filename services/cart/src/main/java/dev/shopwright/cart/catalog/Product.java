package dev.shopwright.cart.catalog;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A product as a cart sees it.
 *
 * @param image path of the picture below the shop's host, or an address elsewhere
 * @param stockCount how many can be bought; 0 also for archived products
 */
public record Product(
        long id,
        String name,
        BigDecimal price,
        String currency,
        @Nullable String image,
        int stockCount) {

    public Product {
        image = image == null ? null : ImagePath.of(image);
    }

    Product archived() {
        return new Product(id, name, price, currency, image, 0);
    }
}
