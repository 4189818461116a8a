package dev.shopwright.order.saga;

import dev.shopwright.order.purchase.Order;
import reactor.core.publisher.Mono;

/** Does one kind of step. It may be done again after it was done, since a crash can come between its effect and the note of it. */
interface SagaStep {

    StepKind kind();

    /** Has the effect, outside of any transaction, and tells what it came to. An error means that it has to be done again. */
    Mono<Outcome> take(Order order, Step step);
}
