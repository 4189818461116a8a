package dev.shopwright.order.saga;

import dev.shopwright.order.purchase.Actor;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.OrderState;
import dev.shopwright.order.stock.RefusedException;
import dev.shopwright.order.stock.Stock;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Takes paid goods out of stock. Where they were let go before the money came, the money goes back. */
@Component
class Sell implements SagaStep {

    private final Stock stock;

    Sell(Stock stock) {
        this.stock = stock;
    }

    @Override
    public StepKind kind() {
        return StepKind.SELL;
    }

    @Override
    public Mono<Outcome> take(Order order, Step step) {
        return stock.sell(order.id())
                .thenReturn((Outcome) Outcome.DONE.moving(OrderState.PAID, Actor.PAYMENT, "paid"))
                .onErrorResume(
                        RefusedException.class,
                        tooLate -> Mono.just(Outcome.DONE
                                .moving(OrderState.EXPIRED, Actor.SHOP, "paid too late: " + tooLate.getMessage())
                                .then(StepKind.CANCEL_PAYMENT)));
    }
}
