package dev.shopwright.order.saga;

import dev.shopwright.order.purchase.Actor;
import dev.shopwright.order.purchase.OrderState;

/** How an order ends that was not paid in time. */
final class Expiry {

    static final Outcome OUTCOME = Outcome.DONE
            .moving(OrderState.EXPIRED, Actor.SHOP, "not paid in time")
            .then(StepKind.CANCEL_PAYMENT, StepKind.RELEASE);

    private Expiry() {}
}
