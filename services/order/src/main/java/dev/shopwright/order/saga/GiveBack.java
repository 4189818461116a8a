package dev.shopwright.order.saga;

import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.stock.RefusedException;
import dev.shopwright.order.stock.Stock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets others have the goods of a paid order that was cancelled. */
@Component
class GiveBack implements SagaStep {

    private final Stock stock;

    GiveBack(Stock stock) {
        this.stock = stock;
    }

    @Override
    public StepKind kind() {
        return StepKind.GIVE_BACK;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        return stock.giveBack(order.id())
                .thenReturn((Outcome) Outcome.DONE)
                .onErrorResume(RefusedException.class, refusal -> Mono.just(new Outcome.Parked(refusal.getMessage())));
    }
}
