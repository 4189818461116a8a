package dev.shopwright.order.saga;

import dev.shopwright.order.payment.Payment;
import dev.shopwright.order.payment.PaymentProperties;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.Payments;
import dev.shopwright.order.purchase.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a payment up. The provider may have taken the money a moment ago; then it goes back. */
@Component
class CancelPayment implements SagaStep {

    private final Payments payments;
    private final PaymentProviders providers;
    private final PaymentProperties properties;

    CancelPayment(Payments payments, PaymentProviders providers, PaymentProperties properties) {
        this.payments = payments;
        this.providers = providers;
        this.properties = properties;
    }

    @Override
    public StepKind kind() {
        return StepKind.CANCEL_PAYMENT;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        return payments.of(order.id()).flatMap(this::cancel).map(CancelPayment::decide);
    }

    /** Where the provider was never asked, no money can move: it is asked by its own id only. */
    private Mono<PaymentState> cancel(Payment payment) {
        return payment.reference() == null
                ? Mono.just(PaymentState.CANCELLED)
                : providers
                        .require(payment.provider())
                        .cancel(payment.reference())
                        .timeout(properties.budget());
    }

    private static Outcome decide(PaymentState state) {
        return switch (state) {
            case CAPTURED -> Outcome.DONE.paying(state).then(StepKind.REFUND);
            case OPEN, PENDING, AUTHORIZED -> new Outcome.Again("the payment is not given up: " + state.word());
            case DECLINED, CANCELLED, REFUNDED -> Outcome.DONE.paying(state);
        };
    }
}
