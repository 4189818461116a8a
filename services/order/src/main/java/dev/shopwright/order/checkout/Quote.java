package dev.shopwright.order.checkout;

import dev.shopwright.order.catalog.Line;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A promise of what an order will cost.
 *
 * @param userId whose it is; null for a guest's, which belongs to whoever knows its id
 * @param cartId the cart whose goods these are, if it was one
 */
public record Quote(
        UUID id,
        @Nullable UUID userId,
        @Nullable UUID cartId,
        String country,
        String shippingMethod,
        String currency,
        List<Line> lines,
        Totals totals,
        Instant expiresAt) {

    /** Whether this caller may order by it; null is a guest. */
    public boolean isFor(@Nullable UUID caller) {
        return userId == null || userId.equals(caller);
    }

    public boolean isExpired(Instant now) {
        return !now.isBefore(expiresAt);
    }
}
