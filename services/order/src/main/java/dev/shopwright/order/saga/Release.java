package dev.shopwright.order.saga;

import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.stock.RefusedException;
import dev.shopwright.order.stock.Stock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets others have the goods that were set aside for an order; those that were sold after all are given back. */
@Component
class Release implements SagaStep {

    private final Stock stock;

    Release(Stock stock) {
        this.stock = stock;
    }

    @Override
    public StepKind kind() {
        return StepKind.RELEASE;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        return stock.release(order.id())
                .thenReturn((Outcome) Outcome.DONE)
                .onErrorReturn(RefusedException.class, Outcome.DONE.then(StepKind.GIVE_BACK));
    }
}
