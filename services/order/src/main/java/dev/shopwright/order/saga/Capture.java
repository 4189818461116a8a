package dev.shopwright.order.saga;

import dev.shopwright.order.payment.PaymentProvider;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.purchase.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the money that was held until the goods went out. */
@Component
class Capture implements SagaStep {

    private final BegunPayments payments;

    Capture(BegunPayments payments) {
        this.payments = payments;
    }

    @Override
    public StepKind kind() {
        return StepKind.CAPTURE;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        return payments.ask(order.id(), PaymentProvider::capture)
                .map(state -> state == PaymentState.CAPTURED
                        ? Outcome.DONE.paying(state)
                        : new Outcome.Parked("the payment is " + state.word() + " and can't be captured"));
    }
}
