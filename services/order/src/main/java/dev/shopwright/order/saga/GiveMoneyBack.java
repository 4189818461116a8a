package dev.shopwright.order.saga;

import dev.shopwright.order.payment.PaymentProperties;
import dev.shopwright.order.payment.PaymentProviders;
import dev.shopwright.order.payment.Payments;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.Refund;
import dev.shopwright.order.purchase.Refunds;
import java.util.Objects;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives money back, once for each refund. */
@Component
class GiveMoneyBack implements SagaStep {

    private final Refunds refunds;
    private final Payments payments;
    private final PaymentProviders providers;
    private final PaymentProperties properties;

    GiveMoneyBack(Refunds refunds, Payments payments, PaymentProviders providers, PaymentProperties properties) {
        this.refunds = refunds;
        this.payments = payments;
        this.providers = providers;
        this.properties = properties;
    }

    @Override
    public StepKind kind() {
        return StepKind.REFUND;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        return refunds.find(Objects.requireNonNull(step.refundId()))
                .flatMap(refund -> giveBack(order, refund).thenReturn(new Outcome.Refunded(refund)));
    }

    private Mono<Void> giveBack(Order order, Refund refund) {
        return payments.of(order.id())
                .flatMap(payment -> providers
                        .require(payment.provider())
                        .refund(
                                Objects.requireNonNull(payment.reference()),
                                refund.id(),
                                refund.amount(),
                                order.currency())
                        .timeout(properties.budget()));
    }
}
