package dev.shopwright.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.InParallel;
import dev.shopwright.cart.Shopping;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@CartIT
class AddToCartIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private Goods goods;

    private final UUID userId = UUID.randomUUID();
    private Shopping customer;

    @BeforeEach
    void signIn() {
        customer = new Shopping(api.as(tokens.customer(userId)));
    }

    @Test
    void shouldAnswerAsTheOriginalDeclaredAndMore() {
        long tent = goods.product("12.50", 10);

        customer.tryAdd(tent, 2)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("success")
                .jsonPath("$.user_id")
                .isEqualTo(userId.toString())
                .jsonPath("$.item_id")
                .isEqualTo((int) tent)
                .jsonPath("$.quantity")
                .isEqualTo(2)
                .jsonPath("$.cart.subtotal")
                .isEqualTo("25.00");
    }

    @Test
    void shouldAddOneWhenNoQuantityIsGiven() {
        long tent = goods.product("12.50", 10);

        customer.api()
                .post("/api/v1/cart/add/", Map.of("product_id", tent))
                .expectStatus()
                .isOk();

        assertThat(customer.cart().item(tent).quantity()).isEqualTo(1);
    }

    @Test
    void shouldCountAHundredParallelAddsOfOneAsAHundred() {
        long tent = goods.product("12.50", 1000);

        var statuses = InParallel.times(100, i -> customer.tryAdd(tent, 1));

        assertThat(statuses).containsOnly(200);
        assertThat(customer.cart().item(tent).quantity()).isEqualTo(100);
        assertThat(customer.cart().version()).isEqualTo(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "0", "100", "2147483648", "1.5", "\"many\"", "true", "[1]"})
    void shouldRefuseNegativeQuantityAndAllOthersOutsideOneToNinetyNine(String quantity) {
        long tent = goods.product("12.50", 1000);

        customer.api()
                .post("/api/v1/cart/add/", "{\"product_id\":%d,\"quantity\":%s}".formatted(tent, quantity))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.quantity[0]")
                .exists();

        assertThat(customer.cart().items()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"product_id\":null}", "{\"product_id\":0}", "{\"product_id\":\"tent\"}"})
    void shouldRefuseWhatIsNoProductId(String body) {
        customer.api()
                .post("/api/v1/cart/add/", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.product_id[0]")
                .exists();
    }

    @Test
    void shouldRefuseUnknownProduct() {
        customer.tryAdd(4_000_000_000L, 1)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.product_id[0]")
                .isEqualTo("No Product matches the given query.");
    }

    @Test
    void shouldRefuseMoreThanIsInStockAllTogether() {
        long tent = goods.product("12.50", 5);
        customer.add(tent, 3);

        customer.tryAdd(tent, 3)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("insufficient_stock")
                .jsonPath("$.available")
                .isEqualTo(5);

        assertThat(customer.cart().item(tent).quantity()).isEqualTo(3);
        assertThat(customer.cart().version()).isEqualTo(1);
    }

    @Test
    void shouldRefuseMoreOfOneProductThanALineHolds() {
        long tent = goods.product("12.50", 5000);
        for (int i = 0; i < 10; i++) {
            customer.add(tent, 99);
        }

        customer.tryAdd(tent, 10)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.quantity[0]")
                .isEqualTo("A cart holds at most 999 of one product.");

        assertThat(customer.cart().item(tent).quantity()).isEqualTo(990);
    }

    @Test
    void shouldRefuseThe101stLineEvenInParallel() {
        long[] products =
                LongStream.range(0, 110).map(i -> goods.product("1.00", 9)).toArray();
        for (int i = 0; i < 95; i++) {
            customer.add(products[i], 1);
        }

        var statuses = InParallel.times(15, i -> customer.tryAdd(products[95 + i], 1));

        assertThat(statuses)
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(5);
        assertThat(customer.cart().items()).hasSize(100);
        customer.tryAdd(products[0], 1).expectStatus().isOk();
    }
}
