package dev.shopwright.order.saga;

import dev.shopwright.order.payment.PaymentProvider;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.purchase.Order;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the provider what became of a payment, until that is settled or the order's time is over. */
@Component
class CheckPayment implements SagaStep {

    private final BegunPayments payments;
    private final Clock clock;

    CheckPayment(BegunPayments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    @Override
    public StepKind kind() {
        return StepKind.CHECK_PAYMENT;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        return payments.ask(order.id(), PaymentProvider::state)
                .map(state -> decide(order, state))
                .onErrorResume(away -> isOverdue(order) ? Mono.just(Expiry.OUTCOME) : Mono.error(away));
    }

    private Outcome decide(Order order, PaymentState state) {
        if (isOverdue(order) && !state.isPaid()) {
            return Expiry.OUTCOME;
        }
        return state == PaymentState.PENDING
                ? new Outcome.Again("the payment is not settled")
                : Settlement.of(state, Duration.ZERO);
    }

    private boolean isOverdue(Order order) {
        return order.isOverdue(clock.instant());
    }
}
