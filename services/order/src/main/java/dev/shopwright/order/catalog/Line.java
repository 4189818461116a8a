package dev.shopwright.order.catalog;

import java.math.BigDecimal;

/**
 * So many of a product at a price, as it was when it was quoted; later changes of the product leave it alone.
 *
 * @param price of one, before tax
 */
public record Line(long productId, String name, BigDecimal price, int quantity) {

    public BigDecimal lineTotal() {
        return price.multiply(BigDecimal.valueOf(quantity));
    }

    /** So many times as much. */
    public Line times(int factor) {
        return new Line(productId, name, price, quantity * factor);
    }
}
