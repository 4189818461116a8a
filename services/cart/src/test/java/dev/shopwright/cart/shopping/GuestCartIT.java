package dev.shopwright.cart.shopping;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.cart.CartIT;
import dev.shopwright.cart.Goods;
import dev.shopwright.cart.Shopping;
import dev.shopwright.test.ApiClient;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.ResponseCookie;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@CartIT
class GuestCartIT {

    @Autowired
    private ApiClient api;

    @Autowired
    private Goods goods;

    @Autowired
    private DatabaseClient db;

    @Test
    void shouldGiveNeitherRowNorCookieForLooking() {
        long before = rows();

        api.get("/api/v1/cart/")
                .expectStatus()
                .isOk()
                .expectCookie()
                .doesNotExist("cart")
                .expectHeader()
                .doesNotExist("X-Cart-Id")
                .expectBody()
                .jsonPath("$.user_id")
                .isEmpty()
                .jsonPath("$.items")
                .isEmpty();

        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void shouldKeepAGuestsCartByCookie() {
        long tent = goods.product("12.50", 10);

        var cookie = cookie(new Shopping(api).tryAdd(tent, 2));

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualTo("Lax");
        assertThat(cookie.isSecure()).isFalse();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getMaxAge()).isEqualTo(Duration.ofDays(30));
        assertThat(withCookie(cookie.getValue()).cart().item(tent).quantity()).isEqualTo(2);
    }

    @Test
    void shouldKeepTheCookieToHttpsWhereTheShopIs() {
        var secure = new Shopping(api.with("X-Forwarded-Proto", "https"));

        assertThat(cookie(secure.tryAdd(goods.product("1.00", 1), 1)).isSecure())
                .isTrue();
    }

    @Test
    void shouldKeepAGuestsCartByHeader() {
        long tent = goods.product("12.50", 10);

        var guest = Shopping.guestWith(api, tent, 2);
        guest.add(tent, 1);

        assertThat(guest.cart().item(tent).quantity()).isEqualTo(3);
        assertThat(guest.cart().userId()).isNull();
    }

    @Test
    void shouldGiveEachGuestACartOfTheirOwn() {
        long tent = goods.product("12.50", 10);
        var one = Shopping.guestWith(api, tent, 1);
        var other = Shopping.guestWith(api, tent, 5);

        assertThat(one.cart().item(tent).quantity()).isEqualTo(1);
        assertThat(other.cart().item(tent).quantity()).isEqualTo(5);
        assertThat(one.cart().cartId()).isNotEqualTo(other.cart().cartId());
    }

    @Test
    void shouldIgnoreAForgedCookieAndGiveANewCart() {
        long tent = goods.product("12.50", 10);
        var victim = cookie(new Shopping(api).tryAdd(tent, 2)).getValue();
        var forged = withCookie(otherId(victim));

        assertThat(forged.cart().items()).isEmpty();
        assertThat(cookie(forged.tryAdd(tent, 1)).getValue()).isNotEqualTo(otherId(victim));
        assertThat(withCookie(victim).cart().item(tent).quantity()).isEqualTo(2);
    }

    @Test
    void shouldNotOpenACartByItsUnsignedId() {
        var victim = Shopping.guestWith(api, goods.product("12.50", 10), 2);
        var unsigned = String.valueOf(victim.cart().cartId());

        assertThat(withCookie(unsigned).cart().items()).isEmpty();
        api.with("X-Cart-Id", unsigned).get("/api/v1/cart/").expectStatus().isBadRequest();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "00000000-0000-4000-8000-000000000000.", "a.b", "%00"})
    void shouldTellTheSenderOfAHeaderThatItIsNotOurs(String header) {
        api.with("X-Cart-Id", header)
                .get("/api/v1/cart/")
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("invalid_cart_id");
    }

    private Shopping withCookie(String value) {
        return new Shopping(api.with("Cookie", "cart=" + value));
    }

    private static ResponseCookie cookie(ResponseSpec answer) {
        var cookie =
                answer.expectStatus().isOk().returnResult().getResponseCookies().getFirst("cart");
        assertThat(cookie).isNotNull();
        return cookie;
    }

    /** The same signature on another id. */
    private static String otherId(String signed) {
        return UUID.nameUUIDFromBytes(signed.getBytes()) + signed.substring(36);
    }

    private long rows() {
        return db.sql("SELECT count(*) FROM cart").mapValue(Long.class).one().block();
    }
}
