package dev.shopwright.cart.basket;

import dev.shopwright.cart.catalog.Product;
import java.math.BigDecimal;

/**
 * One product in a cart.
 *
 * @param priceAtAdd product's price when it was last put in, to show a change against
 * @param lastSeen the product as the snapshot has it
 */
public record Line(int quantity, BigDecimal priceAtAdd, Product lastSeen) {

    public long productId() {
        return lastSeen.id();
    }

    /** This line with another quantity. */
    public Line times(int newQuantity) {
        return new Line(newQuantity, priceAtAdd, lastSeen);
    }
}
