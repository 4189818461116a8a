package dev.shopwright.cart.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.Shopping;
import dev.shopwright.events.Outbox;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

@CartIT
class OrderPaidIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private Goods goods;

    @Autowired
    private Outbox outbox;

    @Autowired
    private TransactionalOperator transaction;

    @Test
    void shouldTakeOutWhatWasBoughtAndLeaveTheRest() {
        long tent = goods.product("12.50", 99);
        long mug = goods.product("3.00", 99);
        long lamp = goods.product("9.00", 99);
        var shopper = new Shopping(api.as(tokens.customer(UUID.randomUUID())));
        shopper.add(tent, 1);
        shopper.add(mug, 3);
        shopper.add(lamp, 1);

        paid(shopper.cart().cartId(), item(tent, 1), item(mug, 2));

        await().untilAsserted(() -> assertThat(shopper.cart().items()).hasSize(2));
        assertThat(shopper.cart().item(mug).quantity()).isOne();
        assertThat(shopper.cart().item(lamp).quantity()).isOne();
    }

    private void paid(UUID cart, Map<?, ?>... items) {
        outbox.append("order.paid", "order", Map.of("cart_id", cart, "items", List.of(items)))
                .as(transaction::transactional)
                .block();
    }

    private static Map<String, Object> item(long product, int quantity) {
        return Map.of("product_id", product, "quantity", quantity, "price", "1.00");
    }
}
