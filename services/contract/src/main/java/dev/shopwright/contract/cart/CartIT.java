package dev.shopwright.contract.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.Api;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.Person;
import dev.shopwright.contract.Shop;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ContractSuite
class CartIT {

    private final Shop shop;
    private final long product;

    CartIT(Shop shop) {
        this.shop = shop;
        product = shop.goods().product();
    }

    @Test
    void shouldShowAnEmptyCartOfANewUser() {
        Person person = shop.people().customer();

        Answer cart = shop.as(person).get("/api/v1/cart/").expect(200);

        assertThat(cart.string("/user_id")).isEqualTo(person.id().toString());
        assertThat(cart.json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void shouldAnswerAnAddAsTheOriginalDeclares() {
        Person person = shop.people().customer();

        Answer added = add(shop.as(person), product, 2).expect(200);

        assertThat(added.string("/status")).isEqualTo("success");
        assertThat(added.string("/user_id")).isEqualTo(person.id().toString());
        assertThat(added.json().at("/item_id").asLong()).isEqualTo(product);
        assertThat(added.json().at("/quantity").asInt()).isEqualTo(2);
    }

    @Test
    void shouldShowLinesAndSums() {
        Api customer = shop.as(shop.people().customer());
        add(customer, product, 2).expect(200);

        Answer cart = customer.get("/api/v1/cart/").expect(200);

        assertThat(cart.json().at("/items/0").propertyNames())
                .contains(
                        "product_id", "quantity", "price", "name", "image", "line_total", "available", "price_changed");
        assertThat(cart.string("/items/0/price")).isEqualTo("25.50");
        assertThat(cart.string("/items/0/line_total")).isEqualTo("51.00");
        assertThat(cart.string("/subtotal")).isEqualTo("51.00");
        assertThat(cart.json().at("/item_count").asInt()).isEqualTo(2);
        assertThat(cart.json().at("/stale").asBoolean()).isFalse();
    }

    @Test
    void shouldAddOneWhenNoQuantityIsGiven() {
        Api customer = shop.as(shop.people().customer());

        customer.post("/api/v1/cart/add/", Map.of("product_id", product)).expect(200);

        assertThat(customer.get("/api/v1/cart/").json().at("/items/0/quantity").asInt())
                .isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 100, Integer.MAX_VALUE})
    void shouldRefuseAQuantityOutside1To99(int quantity) {
        Api customer = shop.as(shop.people().customer());

        assertThat(add(customer, product, quantity).expect(400).messages("quantity"))
                .isNotEmpty();

        assertThat(customer.get("/api/v1/cart/").json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void shouldRefuseAnUnknownProduct() {
        assertThat(add(shop.as("customer"), 987_654_321, 1).expect(400).messages("product_id"))
                .isNotEmpty();
    }

    @Test
    void shouldTellHowManyAreLeft() {
        long scarce = shop.goods().product(Map.of("stock_count", 3));

        Answer refused = add(shop.as("customer"), scarce, 4).expect(409, "insufficient_stock");

        assertThat(refused.json().at("/available").asInt()).isEqualTo(3);
    }

    @Test
    void shouldSetAndRemoveALine() {
        Api customer = shop.as(shop.people().customer());
        add(customer, product, 2).expect(200);

        customer.patch("/api/v1/cart/items/" + product + "/", Map.of("quantity", 5))
                .expect(200);
        assertThat(customer.get("/api/v1/cart/").json().at("/items/0/quantity").asInt())
                .isEqualTo(5);

        customer.delete("/api/v1/cart/items/" + product + "/").expect(204);
        assertThat(customer.get("/api/v1/cart/").json().at("/items").isEmpty()).isTrue();
    }

    @Test
    void shouldHoldAtMost100Lines() {
        Api customer = shop.as(shop.people().customer());
        IntStream.range(0, 100)
                .forEach(i -> add(customer, shop.goods().product(), 1).expect(200));

        Answer refused = add(customer, product, 1);

        assertThat(refused.status()).as(refused.text()).isIn(400, 409);
        assertThat(customer.get("/api/v1/cart/").list("/items")).hasSize(100);
    }

    @Test
    void shouldShowThatThePriceHasChanged() {
        long changing = shop.goods().product();
        Api customer = shop.as(shop.people().customer());
        add(customer, changing, 1).expect(200);

        shop.as("seller")
                .patch("/api/v1/products/" + changing + "/", Map.of("price", "30.00"))
                .expect(200);

        await().untilAsserted(() -> {
            Answer cart = customer.get("/api/v1/cart/").expect(200);
            assertThat(cart.string("/items/0/price")).isEqualTo("30.00");
            assertThat(cart.json().at("/items/0/price_changed").asBoolean()).isTrue();
            assertThat(cart.string("/items/0/previous_price")).isEqualTo("25.50");
        });
    }

    private static Answer add(Api api, long product, int quantity) {
        return api.post("/api/v1/cart/add/", Map.of("product_id", product, "quantity", quantity));
    }
}
