package dev.shopwright.order.saga;

import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.RefusedPaymentException;
import dev.shopwright.order.purchase.Actor;
import dev.shopwright.order.purchase.OrderState;
import java.time.Duration;

/** What follows for a pending order from where its payment stands. */
final class Settlement {

    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofSeconds(5);

    private Settlement() {}

    static Outcome of(PaymentState state, Duration beforeCheck) {
        return switch (state) {
            case AUTHORIZED, CAPTURED -> Outcome.DONE.paying(state).then(StepKind.SELL);
            case PENDING ->
                Outcome.DONE.paying(state).then(StepKind.CHECK_PAYMENT).after(beforeCheck);
            case OPEN -> Outcome.DONE.paying(state).then(StepKind.AUTHORIZE).after(BEFORE_ASKING_AGAIN);
            case DECLINED, CANCELLED, REFUNDED -> failed(state, "the payment was declined");
        };
    }

    static Outcome declined(RefusedPaymentException refusal) {
        return failed(PaymentState.DECLINED, "the payment was declined: " + refusal.getMessage());
    }

    private static Outcome failed(PaymentState state, String note) {
        return Outcome.DONE
                .paying(state)
                .moving(OrderState.FAILED, Actor.PAYMENT, note)
                .then(StepKind.RELEASE);
    }
}
