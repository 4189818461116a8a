package dev.shopwright.cart.lifetime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.Shopping;
import dev.shopwright.events.Outbox;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.reactive.TransactionalOperator;

@CartIT
class UserDeletedIT {

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
    void shouldRemoveTheCartOfADeletedUserOnly() {
        long tent = goods.product("12.50", 99);
        var leaving = UUID.randomUUID();
        var leaver = new Shopping(api.as(tokens.customer(leaving)));
        var stayer = new Shopping(api.as(tokens.customer(UUID.randomUUID())));
        leaver.add(tent, 1);
        stayer.add(tent, 1);

        outbox.append("user.deleted", leaving.toString(), Map.of("user_id", leaving))
                .as(transaction::transactional)
                .block();

        await().untilAsserted(() -> assertThat(leaver.cart().items()).isEmpty());
        assertThat(stayer.cart().items()).hasSize(1);
    }
}
