package dev.shopwright.contract.cart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.Api;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Map;
import org.junit.jupiter.api.Test;

@ContractSuite
class GuestCartIT {

    private final Shop shop;
    private final long product;

    GuestCartIT(Shop shop) {
        this.shop = shop;
        product = shop.goods().product();
    }

    @Test
    void shouldKeepAGuestsCartInACookie() {
        Answer added = add(shop.api(), 2);
        String cookie = added.header("Set-Cookie");

        assertThat(cookie).startsWith("cart=").containsIgnoringCase("HttpOnly").contains("SameSite=Lax");
        Answer cart = shop.api()
                .with("Cookie", cookie.substring(0, cookie.indexOf(';')))
                .get("/api/v1/cart/");
        assertThat(cart.expect(200).json().at("/items/0/quantity").asInt()).isEqualTo(2);
    }

    @Test
    void shouldFindAGuestsCartByHeader() {
        Api guest = guest(add(shop.api(), 1));

        add(guest, 1);

        assertThat(guest.get("/api/v1/cart/").json().at("/items/0/quantity").asInt())
                .isEqualTo(2);
    }

    @Test
    void shouldNotOpenACartWithAForgedCookie() {
        String cookie = add(shop.api(), 1).header("Set-Cookie");
        String value = cookie.substring(0, cookie.indexOf(';'));
        char last = value.charAt(value.length() - 2);

        String forged =
                value.substring(0, value.length() - 2) + (last == 'A' ? 'B' : 'A') + value.charAt(value.length() - 1);

        Answer cart = shop.api().with("Cookie", forged).get("/api/v1/cart/").expect(200);
        assertThat(cart.json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void shouldMergeTheGuestsCartOnSignIn() {
        Api guest = guest(add(shop.api(), 3));
        Person person = shop.people().customer();
        add(shop.as(person), 2);

        Answer merged = guest.as(person).post("/api/v1/cart/merge/", "").expect(200);

        assertThat(merged.json().at("/cart/items/0/quantity").asInt()).isEqualTo(5);
        assertThat(shop.as(person)
                        .get("/api/v1/cart/")
                        .json()
                        .at("/items/0/quantity")
                        .asInt())
                .isEqualTo(5);
        assertThat(guest.get("/api/v1/cart/").json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void shouldMergeOnlyOnce() {
        Api guest = guest(add(shop.api(), 3));
        Person person = shop.people().customer();

        guest.as(person).post("/api/v1/cart/merge/", "").expect(200);
        Answer again = guest.as(person).post("/api/v1/cart/merge/", "").expect(200);

        assertThat(again.json().at("/cart/items/0/quantity").asInt()).isEqualTo(3);
    }

    @Test
    void shouldClampAMergeToTheStock() {
        long scarce = shop.goods().product(Map.of("stock_count", 4));
        Api guest = guest(add(shop.api(), scarce, 3));
        Person person = shop.people().customer();
        add(shop.as(person), scarce, 3);

        Answer merged = guest.as(person).post("/api/v1/cart/merge/", "").expect(200);

        assertThat(merged.json().at("/cart/items/0/quantity").asInt()).isEqualTo(4);
        assertThat(merged.json().at("/clamped").isEmpty()).isFalse();
    }

    private Answer add(Api api, int quantity) {
        return add(api, product, quantity);
    }

    private static Answer add(Api api, long product, int quantity) {
        return api.post("/api/v1/cart/add/", Map.of("product_id", product, "quantity", quantity))
                .expect(200);
    }

    private Api guest(Answer added) {
        return shop.api().with("X-Cart-Id", added.header("X-Cart-Id"));
    }
}
