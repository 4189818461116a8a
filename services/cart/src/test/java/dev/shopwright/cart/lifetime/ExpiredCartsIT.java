package dev.shopwright.cart.lifetime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.CartSettings;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.Shopping;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

@CartIT
class ExpiredCartsIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @Autowired
    private Goods goods;

    @Autowired
    private DatabaseClient db;

    private Shopping customer;
    private Shopping guest;

    @BeforeEach
    void fillCarts() {
        long tent = goods.product("12.50", 99);
        customer = new Shopping(api.as(tokens.customer(UUID.randomUUID())));
        customer.add(tent, 1);
        guest = Shopping.guestWith(api, tent, 1);
    }

    @Test
    void shouldRemoveGuestsCartsAfterThirtyDaysAndUsersAfterAHundredAndEighty() {
        sweep(Duration.ofDays(29));
        assertThat(guest.cart().items()).hasSize(1);

        sweep(Duration.ofDays(31));
        assertThat(guest.cart().items()).isEmpty();
        assertThat(customer.cart().items()).hasSize(1);

        sweep(Duration.ofDays(181));
        assertThat(customer.cart().items()).isEmpty();
    }

    @Test
    void shouldRemoveMoreThanOneBatch() {
        long tent = goods.product("12.50", 99);
        for (int i = 0; i < 5; i++) {
            Shopping.guestWith(api, tent, 1);
        }

        assertThat(sweep(Duration.ofDays(31))).isGreaterThanOrEqualTo(6);
        assertThat(sweep(Duration.ofDays(31))).isZero();
    }

    @Test
    void shouldNotShowAnExpiredCartEvenBeforeItIsRemoved() {
        expire(guest);

        assertThat(guest.cart().items()).isEmpty();

        guest.add(goods.product("1.00", 9), 1);
        assertThat(guest.cart().items()).hasSize(1);
    }

    @Test
    void shouldLiveOnWhenItIsRead() {
        var id = guest.cart().cartId();
        db.sql("UPDATE cart SET expires_at = now() + interval '5 days' WHERE id = :id")
                .bind("id", id)
                .then()
                .block();

        assertThat(guest.cart().expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(29)));
        assertThat(guest.cart().expiresAt()).isAfter(Instant.now().plus(Duration.ofDays(29)));
    }

    private void expire(Shopping shopper) {
        db.sql("UPDATE cart SET expires_at = now() WHERE id = :id")
                .bind("id", shopper.cart().cartId())
                .then()
                .block();
    }

    private long sweep(Duration later) {
        var clock = Clock.fixed(Instant.now().plus(later), ZoneOffset.UTC);
        var settings = new CartSettings(
                CartIT.COOKIE_KEY, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ofDays(1), 2);
        return new ExpiredCarts(db, settings, clock).remove().block();
    }
}
