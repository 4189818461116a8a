package dev.shopwright.order.saga;

import dev.shopwright.order.payment.Charge;
import dev.shopwright.order.payment.Payment;
import dev.shopwright.order.payment.PaymentProperties;
import dev.shopwright.order.payment.PaymentProvider;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.Payments;
import dev.shopwright.order.payment.RefusedPaymentException;
import dev.shopwright.order.purchase.Order;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks the provider for an order's money. When there is no answer, what became of it is asked for later. */
@Component
class Authorize implements SagaStep {

    private static final Duration BEFORE_FIRST_CHECK = Duration.ofSeconds(1);

    private final Payments payments;
    private final PaymentProviders providers;
    private final PaymentProperties properties;
    private final Clock clock;

    Authorize(Payments payments, PaymentProviders providers, PaymentProperties properties, Clock clock) {
        this.payments = payments;
        this.providers = providers;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public StepKind kind() {
        return StepKind.AUTHORIZE;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        if (order.isOverdue(clock.instant())) {
            return Mono.just(Expiry.OUTCOME);
        }
        return payments.of(order.id())
                .flatMap(payment -> open(order, payment))
                .flatMap(this::authorize)
                .onErrorResume(RefusedPaymentException.class, refusal -> Mono.just(Settlement.declined(refusal)));
    }

    /** The provider's id is kept before any money moves, so that whatever happens then can be asked about. */
    private Mono<Payment> open(Order order, Payment payment) {
        if (payment.reference() != null) {
            return Mono.just(payment);
        }
        var charge = new Charge(order.id(), order.totals().total(), order.currency());
        return provider(payment)
                .open(charge)
                .timeout(properties.budget())
                .flatMap(reference -> payments.opened(order.id(), reference).thenReturn(payment.openedAs(reference)));
    }

    private Mono<Outcome> authorize(Payment payment) {
        return provider(payment)
                .authorize(Objects.requireNonNull(payment.reference()), Objects.requireNonNullElse(payment.token(), ""))
                .timeout(properties.budget())
                .onErrorResume(
                        error -> !(error instanceof RefusedPaymentException),
                        unknown -> Mono.just(PaymentState.PENDING))
                .map(state -> Settlement.of(state, BEFORE_FIRST_CHECK));
    }

    private PaymentProvider provider(Payment payment) {
        return providers.require(payment.provider());
    }
}
