package dev.shopwright.order.saga;

import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.purchase.Actor;
import dev.shopwright.order.purchase.OrderState;
import dev.shopwright.order.purchase.Refund;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a step came to; whatever that is becomes true in one transaction. */
sealed interface Outcome {

    /** Nothing has to change. */
    Done DONE = new Done(null, null, List.of(), Duration.ZERO);

    /**
     * It is done.
     *
     * @param move to another state of the order, which is left out when somebody has moved it meanwhile
     * @param payment where the payment stands now; null when that is not known better than before
     * @param next what comes next, left out with the move
     * @param pause before that
     */
    record Done(@Nullable Transition move, @Nullable PaymentState payment, List<StepKind> next, Duration pause)
            implements Outcome {

        Done paying(PaymentState state) {
            return new Done(move, state, next, pause);
        }

        Done moving(OrderState to, Actor actor, String note) {
            return new Done(new Transition(to, actor, note), payment, next, pause);
        }

        Done then(StepKind... steps) {
            return new Done(move, payment, List.of(steps), pause);
        }

        Done after(Duration wait) {
            return new Done(move, payment, next, wait);
        }
    }

    /** A change of the order's state. */
    record Transition(OrderState to, Actor actor, String note) {}

    /** Money was given back. */
    record Refunded(Refund refund) implements Outcome {}

    /** It has to be done again. */
    record Again(String reason) implements Outcome {}

    /** It can't be done, and staff have to look. */
    record Parked(String reason) implements Outcome {}

    /**
     * The order can't be had.
     *
     * @param body what its buyer is answered, as the API's error
     */
    record Refused(Map<String, Object> body) implements Outcome {}
}
