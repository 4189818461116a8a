package dev.shopwright.order.purchase;

import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.checkout.Totals;
import dev.shopwright.order.payment.PaymentState;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order as it stands.
 *
 * @param number what people call it
 * @param userId whose it is; null for a guest's
 * @param cartId the cart that it empties, if it was made of one
 * @param refunded what was given back
 * @param tracking what the carrier calls the parcel
 * @param payBy when it expires, unless it is paid
 * @param provider who is paid
 * @param problem why it can't go on by itself; null when it can
 */
public record Order(
        UUID id,
        String number,
        OrderState state,
        String email,
        @Nullable UUID userId,
        @Nullable UUID cartId,
        String currency,
        List<Line> lines,
        Totals totals,
        BigDecimal refunded,
        Address address,
        String shippingMethod,
        String provider,
        PaymentState paymentState,
        @Nullable String tracking,
        Instant createdAt,
        Instant updatedAt,
        Instant payBy,
        List<TimelineEntry> timeline,
        @Nullable String problem) {

    /** The same in another state. */
    public Order in(OrderState other) {
        return new Order(
                id,
                number,
                other,
                email,
                userId,
                cartId,
                currency,
                lines,
                totals,
                refunded,
                address,
                shippingMethod,
                provider,
                paymentState,
                tracking,
                createdAt,
                updatedAt,
                payBy,
                timeline,
                problem);
    }

    public boolean isPending() {
        return state == OrderState.PENDING;
    }

    /** Whether it is still unpaid when its time is over. */
    public boolean isOverdue(Instant now) {
        return isPending() && !now.isBefore(payBy);
    }
}
