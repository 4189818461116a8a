package dev.shopwright.order.saga;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.stock.RefusedException;
import dev.shopwright.order.stock.Stock;
import java.time.Clock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Sets an order's goods aside, at the prices it was quoted. */
@Component
class Reserve implements SagaStep {

    private final Stock stock;
    private final OrderProperties properties;
    private final Clock clock;

    Reserve(Stock stock, OrderProperties properties, Clock clock) {
        this.stock = stock;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public StepKind kind() {
        return StepKind.RESERVE;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        if (order.isOverdue(clock.instant())) {
            return Mono.just(Expiry.OUTCOME);
        }
        return stock.hold(order.id(), order.lines(), properties.timeToPay())
                .thenReturn((Outcome) Outcome.DONE.then(StepKind.AUTHORIZE))
                .onErrorResume(RefusedException.class, refusal -> Mono.just(new Outcome.Refused(refusal.body())));
    }
}
