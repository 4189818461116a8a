package dev.shopwright.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.Shopping;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CartIT
class ChangeCartIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private Goods goods;

    private Shopping customer;
    private long tent;

    @BeforeEach
    void putATentIn() {
        customer = new Shopping(api.as(tokens.customer(UUID.randomUUID())));
        tent = goods.product("12.50", 10);
        customer.add(tent, 4);
    }

    @Test
    void shouldSetQuantity() {
        var cart = Shopping.body(customer.trySet(tent, 7), Shopping.Cart.class);

        assertThat(cart.item(tent).quantity()).isEqualTo(7);
        assertThat(cart.version()).isEqualTo(2);
        assertThat(customer.cart()).isEqualTo(cart);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100})
    void shouldRefuseToSetQuantityOutsideBounds(int quantity) {
        customer.trySet(tent, quantity).expectStatus().isBadRequest();

        assertThat(customer.cart().item(tent).quantity()).isEqualTo(4);
    }

    @Test
    void shouldRefuseToSetMoreThanIsInStock() {
        customer.trySet(tent, 11)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.available")
                .isEqualTo(10);
    }

    @Test
    void shouldNotFindALineThatIsNotInTheCart() {
        customer.trySet(tent + 1, 1).expectStatus().isNotFound();
        customer.api()
                .delete("/api/v1/cart/items/{id}/", tent + 1)
                .expectStatus()
                .isNotFound();

        assertThat(customer.cart().version()).isEqualTo(1);
    }

    @Test
    void shouldRemoveALine() {
        customer.api().delete("/api/v1/cart/items/{id}/", tent).expectStatus().isNoContent();

        assertThat(customer.cart().items()).isEmpty();
        assertThat(customer.cart().version()).isEqualTo(2);
    }

    @Test
    void shouldEmptyTheCart() {
        customer.add(goods.product("1.00", 1), 1);

        customer.api().delete("/api/v1/cart/").expectStatus().isNoContent();

        assertThat(customer.cart().items()).isEmpty();
        assertThat(customer.cart().subtotal()).isEqualTo("0.00");
    }

    @Test
    void shouldServeTheSlashlessTwins() {
        customer.api().delete("/api/v1/cart").expectStatus().isNoContent();
    }
}
