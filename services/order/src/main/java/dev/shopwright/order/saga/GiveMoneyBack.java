package dev.shopwright.order.saga;

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
    private final BegunPayments payments;

    GiveMoneyBack(Refunds refunds, BegunPayments payments) {
        this.refunds = refunds;
        this.payments = payments;
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
        return payments.ask(
                order.id(),
                (provider, reference) -> provider.refund(reference, refund.id(), refund.amount(), order.currency()));
    }
}
