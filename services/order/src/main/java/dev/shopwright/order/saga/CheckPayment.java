package dev.shopwright.order.saga;

import dev.shopwright.order.payment.PaymentProperties;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.Payments;
import dev.shopwright.order.purchase.Order;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the provider what became of a payment, until that is settled or the order's time is over. */
@Component
class CheckPayment implements SagaStep {

    private final Payments payments;
    private final PaymentProviders providers;
    private final PaymentProperties properties;
    private final Clock clock;

    CheckPayment(Payments payments, PaymentProviders providers, PaymentProperties properties, Clock clock) {
        this.payments = payments;
        this.providers = providers;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public StepKind kind() {
        return StepKind.CHECK_PAYMENT;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        if (!order.isPending()) {
            return Mono.just(Outcome.DONE);
        }
        return payments.of(order.id())
                .flatMap(payment -> providers
                        .require(payment.provider())
                        .state(Objects.requireNonNull(payment.reference()))
                        .timeout(properties.budget()))
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
