package dev.shopwright.product.stock;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the ledger.
 *
 * @param delta units that came, or went when negative; never 0
 * @param onHand units on the shelf afterwards
 * @param orderId the order whose goods left, or came back
 * @param actorId the account that moved them by hand
 */
public record StockMovement(
        long productId,
        int delta,
        int onHand,
        String reason,
        @Nullable UUID orderId,
        @Nullable UUID actorId) {

    static StockMovement byHand(StockChange change, StockLevel level, UUID actor) {
        return new StockMovement(level.productId(), change.delta(), level.onHand(), change.reason(), null, actor);
    }

    /** Goods that left for a paid order. */
    public static StockMovement sold(long productId, int quantity, int onHand, UUID orderId) {
        return new StockMovement(productId, -quantity, onHand, "sold", orderId, null);
    }

    /** Goods of a paid order that was called off before they were sent. */
    public static StockMovement returned(long productId, int quantity, int onHand, UUID orderId) {
        return new StockMovement(productId, quantity, onHand, "order cancelled", orderId, null);
    }
}
