package dev.shopwright.order.sample;

import dev.shopwright.order.catalog.Line;
import dev.shopwright.order.checkout.Totals;
import dev.shopwright.order.purchase.OrderState;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order of the sample.
 *
 * @param number counts from 1, the oldest first
 * @param buyer the index of a customer
 * @param isGuest whether the customer did not sign in
 * @param history when it came to each state, the first being its placing
 */
record SampleOrder(
        int number,
        UUID id,
        int buyer,
        boolean isGuest,
        String country,
        List<Line> lines,
        Totals totals,
        List<Moment> history) {

    /** When an order came to a state. */
    record Moment(OrderState state, Instant at) {}

    Instant placedAt() {
        return history.get(0).at();
    }

    Moment last() {
        return history.get(history.size() - 1);
    }

    @Nullable
    Instant when(OrderState state) {
        return history.stream()
                .filter(moment -> moment.state() == state)
                .map(Moment::at)
                .findFirst()
                .orElse(null);
    }

    boolean isPaid() {
        return when(OrderState.PAID) != null;
    }

    /** Money that was taken goes back when the order is off. */
    boolean isRefunded() {
        return isPaid() && (last().state() == OrderState.CANCELLED || last().state() == OrderState.REFUNDED);
    }
}
