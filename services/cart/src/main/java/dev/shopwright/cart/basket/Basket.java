package dev.shopwright.cart.basket;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored cart.
 *
 * @param userId its user, null for a guest's cart
 * @param version grows with each change
 * @param lines in the order they were put in
 */
public record Basket(UUID id, @Nullable UUID userId, long version, Instant expiresAt, List<Line> lines) {

    /** The most different products in one cart, which is also what one question to product can hold. */
    public static final int MAX_LINES = 100;

    /**
     * The most of one product in a cart. One request puts in 99 at most; repeated ones add up to this, which no shopper
     * needs and every integer holds.
     */
    public static final int MAX_QUANTITY = 999;

    public List<Long> productIds() {
        return lines.stream().map(Line::productId).toList();
    }

    boolean contains(long productId) {
        return productIds().contains(productId);
    }

    Basket until(Instant later) {
        return new Basket(id, userId, version, later, lines);
    }
}
