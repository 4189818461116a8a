package dev.shopwright.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.Shopping;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CartIT
class ProductDownIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private Goods goods;

    private Shopping customer;
    private long tent;

    @BeforeEach
    void putATentInAndStopProduct() {
        customer = new Shopping(api.as(tokens.customer(UUID.randomUUID())));
        tent = goods.product("12.50", 10);
        customer.add(tent, 2);
        goods.down();
    }

    @AfterEach
    void startProduct() {
        goods.up();
    }

    @Test
    void shouldReadTheCartFromItsSnapshot() {
        var cart = customer.cart();

        assertThat(cart.stale()).isTrue();
        assertThat(cart.subtotal()).isEqualTo("25.00");
        assertThat(cart.item(tent).name()).isNotBlank();
        assertThat(cart.item(tent).available()).isTrue();

        goods.up();
        assertThat(customer.cart().stale()).isFalse();
    }

    @Test
    void shouldLearnOfChangesByEventMeanwhile() {
        goods.set(tent, "11.00", 10);
        await().untilAsserted(() -> assertThat(customer.cart().item(tent))
                .returns(new BigDecimal("11.00"), Shopping.Item::price)
                .returns(new BigDecimal("12.50"), Shopping.Item::previousPrice)
                .returns(true, Shopping.Item::available));

        goods.archive(tent);
        await().untilAsserted(
                        () -> assertThat(customer.cart().item(tent).available()).isFalse());
        assertThat(customer.cart().stale()).isTrue();
    }

    @Test
    void shouldRefuseToAddUnseenAndSayWhenToComeBack() {
        customer.tryAdd(tent, 1).expectStatus().isEqualTo(503).expectHeader().exists("Retry-After");

        assertThat(customer.cart().item(tent).quantity()).isEqualTo(2);
    }

    @Test
    void shouldStillRemoveLines() {
        customer.api().delete("/api/v1/cart/items/{id}/", tent).expectStatus().isNoContent();

        assertThat(customer.cart().items()).isEmpty();
    }
}
