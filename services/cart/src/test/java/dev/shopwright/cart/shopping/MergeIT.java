package dev.shopwright.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.InParallel;
import dev.shopwright.cart.Shopping;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@CartIT
class MergeIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private Goods goods;

    private Shopping customer;
    private Shopping guest;
    private Shopping signedInGuest;
    private long tent;
    private long stove;

    @BeforeEach
    void fillBothCarts() {
        tent = goods.product("12.50", 10);
        stove = goods.product("4.00", 5);
        var token = tokens.customer(UUID.randomUUID());
        customer = new Shopping(api.as(token));
        customer.add(stove, 3);
        guest = Shopping.guestWith(api, tent, 2);
        guest.add(stove, 4);
        signedInGuest = new Shopping(guest.api().as(token));
    }

    record Merged(int merged, List<Long> clamped, Shopping.Cart cart) {}

    @Test
    void shouldSumAndClampToStock() {
        var merged = merge();

        assertThat(merged.merged()).isEqualTo(2);
        assertThat(merged.clamped()).containsExactly(stove);
        assertThat(merged.cart().item(tent).quantity()).isEqualTo(2);
        assertThat(merged.cart().item(stove).quantity()).isEqualTo(5);
        assertThat(guest.cart().items()).isEmpty();
    }

    @Test
    void shouldChangeNothingWhenMergedAgain() {
        var first = merge();

        var second = merge();

        assertThat(second.merged()).isZero();
        assertThat(second.clamped()).isEmpty();
        assertThat(second.cart()).isEqualTo(first.cart());
    }

    @Test
    void shouldMergeOnceUnderParallelCalls() {
        var statuses = InParallel.times(10, i -> signedInGuest.api().post("/api/v1/cart/merge/", null));

        assertThat(statuses).containsOnly(200);
        assertThat(customer.cart().item(tent).quantity()).isEqualTo(2);
        assertThat(customer.cart().version()).isEqualTo(2);
    }

    @Test
    void shouldMergeOnTheFirstCallAfterSigningIn() {
        var cart = signedInGuest.cart();

        assertThat(cart.item(tent).quantity()).isEqualTo(2);
        assertThat(cart.userId()).isNotNull();
        assertThat(merge().merged()).isZero();
    }

    @Test
    void shouldMakeTheBrowserForgetTheGuestsCart() {
        var signed = Shopping.cartIdOf(new Shopping(api).tryAdd(tent, 1));

        customer.api()
                .with("Cookie", "cart=" + signed)
                .post("/api/v1/cart/merge/", null)
                .expectStatus()
                .isOk()
                .expectCookie()
                .maxAge("cart", Duration.ZERO);
    }

    @Test
    void shouldNotMergeForAGuest() {
        guest.api().post("/api/v1/cart/merge/", null).expectStatus().isUnauthorized();

        assertThat(guest.cart().items()).hasSize(2);
    }

    @Test
    void shouldKeepTheGuestsCartWhileProductCanNotBeAsked() {
        goods.down();
        try {
            signedInGuest.api().post("/api/v1/cart/merge/", null).expectStatus().isEqualTo(503);
            assertThat(signedInGuest.cart().items()).hasSize(1);
        } finally {
            goods.up();
        }
        assertThat(merge().merged()).isEqualTo(2);
    }

    private Merged merge() {
        return Shopping.body(signedInGuest.api().post("/api/v1/cart/merge/", null), Merged.class);
    }
}
