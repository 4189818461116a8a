package dev.shopwright.contract.order;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Purchases;
import dev.shopwright.contract.Shop;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;

@ContractSuite
class CheckoutIT {

    private final Shop shop;
    private final Purchases purchases;

    CheckoutIT(Shop shop) {
        this.shop = shop;
        purchases = shop.purchases();
    }

    @Test
    void shouldSellToAGuestWhoFindsTheOrderAgain() {
        long product = shop.goods().product();

        Answer order = buy(product, "ok").expect(201);

        assertThat(order.string("/state")).isEqualTo("paid");
        assertThat(order.header("Location")).isEqualTo(shop.running().url() + path(order, ""));
        shop.api().get(path(order, "")).expect(404);
        Answer seen = shop.api()
                .get(path(order, "?guest_token=" + order.string("/guest_token")))
                .expect(200);
        assertThat(seen.string("/number")).isEqualTo(order.string("/number"));
        assertThat(stock(product)).isEqualTo(499);
    }

    @Test
    void shouldEmptyTheCartAndVerifyThePurchase() {
        var customer = shop.people().customer();
        var own = shop.as(customer);
        long product = shop.goods().product();
        long review = shop.goods().review(customer, product, 5);
        own.post("/api/v1/cart/add/", Map.of("product_id", product, "quantity", 2))
                .expect(200);
        Answer quote = own.post(
                        "/api/v1/checkout/quote/",
                        Map.of("country", purchases.country(), "shipping_method", purchases.shippingMethod()))
                .expect(201);

        purchases.place(own, People.unique(), quote.string("/quote_id"), "ok").expect(201);

        soon(() -> {
            assertThat(own.get("/api/v1/cart/").expect(200).list("/items")).isEmpty();
            assertThat(shop.api()
                            .get("/api/v1/reviews/items/" + review + "/")
                            .json()
                            .at("/verified_purchase")
                            .asBoolean())
                    .isTrue();
        });
    }

    @Test
    void shouldSellOnceAPaymentThatTookItsTimeIsMade() {
        long product = shop.goods().product();

        Answer order = buy(product, "pending").expect(202);

        soon(() -> assertThat(shop.api()
                        .get(path(order, "?guest_token=" + order.string("/guest_token")))
                        .string("/state"))
                .isEqualTo("paid"));
    }

    @Test
    void shouldSellNothingWhenThePaymentIsDeclined() {
        long product = shop.goods().product();

        buy(product, "declined").expect(402, "payment_declined");

        assertThat(stock(product)).isEqualTo(500);
    }

    @Test
    void shouldTellBothPricesWhenOneHasChanged() {
        long product = shop.goods().product();
        var quote = purchases.quote(shop.api(), product, 1);
        shop.as("staff")
                .patch("/api/v1/products/" + product + "/", Map.of("price", "30.00"))
                .expect(200);

        Answer refused =
                purchases.place(shop.api(), People.unique(), quote, "ok").expect(409, "price_changed");

        assertThat(refused.string("/items/0/quoted")).isEqualTo("25.50");
        assertThat(refused.string("/items/0/price")).isEqualTo("30.00");
    }

    @Test
    void shouldGiveMoneyAndGoodsBackWhenAnOrderIsCancelled() {
        var customer = shop.people().customer();
        var id = purchases.order(customer);

        var cancelled =
                shop.as(customer).post("/api/v1/orders/" + id + "/cancel/", Map.of("reason", "Changed my mind."));

        assertThat(cancelled.expect(200).string("/state")).isEqualTo("cancelled");
        soon(() -> {
            Answer order = shop.as(customer).get("/api/v1/orders/" + id + "/").expect(200);
            assertThat(order.string("/refunded")).isEqualTo(order.string("/total"));
            assertThat(stock(order.json().at("/items/0/product_id").asLong())).isEqualTo(500);
        });
    }

    private Answer buy(long product, String token) {
        return purchases.place(shop.api(), People.unique(), purchases.quote(shop.api(), product, 1), token);
    }

    private int stock(long product) {
        return shop.api()
                .get("/api/v1/products/" + product + "/")
                .json()
                .at("/stock_count")
                .asInt();
    }

    private static String path(Answer order, String query) {
        return "/api/v1/orders/" + order.string("/id") + "/" + query;
    }

    private static void soon(ThrowingRunnable assertion) {
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
