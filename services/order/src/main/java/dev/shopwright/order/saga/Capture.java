package dev.shopwright.order.saga;

import dev.shopwright.order.payment.PaymentProperties;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.Payments;
import dev.shopwright.order.purchase.Order;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes the money that was held until the goods went out. */
@Component
class Capture implements SagaStep {

    private final Payments payments;
    private final PaymentProviders providers;
    private final PaymentProperties properties;

    Capture(Payments payments, PaymentProviders providers, PaymentProperties properties) {
        this.payments = payments;
        this.providers = providers;
        this.properties = properties;
    }

    @Override
    public StepKind kind() {
        return StepKind.CAPTURE;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        return payments.of(order.id())
                .flatMap(payment -> providers
                        .require(payment.provider())
                        .capture(Objects.requireNonNull(payment.reference()))
                        .timeout(properties.budget()))
                .map(state -> state == PaymentState.CAPTURED
                        ? Outcome.DONE.paying(state)
                        : new Outcome.Parked("the payment is " + state.word() + " and can't be captured"));
    }
}
