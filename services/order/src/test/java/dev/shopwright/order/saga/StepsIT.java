package dev.shopwright.order.saga;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.order.Buyer;
import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.order.purchase.OrderState;
import dev.shopwright.test.ApiClient;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

@OrderIT
class StepsIT {

    @Autowired
    private Steps steps;

    @Autowired
    private Shop shop;

    @Autowired
    private ApiClient api;

    @Autowired
    private TransactionalOperator transaction;

    @Test
    void shouldLeaveAStepToWhoeverClaimedItLast() {
        var order = UUID.fromString(
                new Buyer(api).buy(shop.product("10.00", 1), 1).path("id").asString());
        var step = transaction.transactional(steps.begin(order)).block();
        var former = new Step(step.id(), order, step.kind(), step.refundId(), step.dueAt(), step.attempts() - 1);

        assertThat(finish(former)).isNull();
        assertThat(finish(step)).isEqualTo(OrderState.PAID);
        assertThat(finish(step)).isNull();
    }

    private OrderState finish(Step step) {
        return transaction.transactional(steps.finish(step)).block();
    }
}
