package dev.shopwright.product.reservation;

import static dev.shopwright.product.reservation.OrderService.PATH;
import static dev.shopwright.product.reservation.OrderService.item;
import static dev.shopwright.product.reservation.OrderService.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.TestProducts;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;

@ProductIT
class ReservationIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    DatabaseClient database;

    @Autowired
    ReservationExpiry expiry;

    TestProducts products;
    OrderService orders;
    UUID order = UUID.randomUUID();

    @BeforeEach
    void connect() {
        products = new TestProducts(database);
        orders = OrderService.of(api, tokens);
    }

    @Test
    void shouldSetUnitsAsideSummedPerProduct() {
        long tent = products.withStock(10);
        long mug = products.withStock(10);

        orders.hold(order, item(mug, 1), item(tent, 2), item(tent, 3))
                .expectStatus()
                .isCreated()
                .expectBody()
                .jsonPath("$.order_id")
                .isEqualTo(order.toString())
                .jsonPath("$.items.length()")
                .isEqualTo(2)
                .jsonPath("$.items[0].product_id")
                .isEqualTo(tent)
                .jsonPath("$.items[0].quantity")
                .isEqualTo(5);
        assertThat(products.reserved(tent)).isEqualTo(5);
        assertThat(products.reserved(mug)).isEqualTo(1);
        assertThat(products.onHand(tent)).isEqualTo(10);
    }

    @Test
    void shouldGiveTheSameAnswerToTheSameOrder() {
        long tent = products.withStock(10);

        var first = body(orders.hold(order, item(tent, 2)));
        var second = body(orders.hold(order, item(tent, 1), item(tent, 1)));

        assertThat(second).isEqualTo(first);
        assertThat(products.reserved(tent)).isEqualTo(2);
    }

    @Test
    void shouldRefuseOtherItemsForTheSameOrder() {
        long tent = products.withStock(10);
        orders.hold(order, item(tent, 2));

        orders.hold(order, item(tent, 3))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("reservation_differs");
        assertThat(products.reserved(tent)).isEqualTo(2);
    }

    @Test
    void shouldHoldNothingWhenOneItemIsShort() {
        long tent = products.withStock(10);
        long mug = products.withStock(3);
        long archived = products.withStock(5);
        products.archive(archived);

        orders.hold(order, item(tent, 2), item(mug, 4), item(archived, 1))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("insufficient_stock")
                .jsonPath("$.items")
                .isEqualTo(List.of(
                        Map.of("product_id", (int) mug, "requested", 4, "available", 3),
                        Map.of("product_id", (int) archived, "requested", 1, "available", 0)));
        assertThat(products.reserved(tent)).isZero();
        orders.hold(order, item(tent, 2)).expectStatus().isCreated();
    }

    @Test
    void shouldSellOnCommitOnceAndWriteItDown() {
        long tent = products.withStock(10);
        orders.hold(order, item(tent, 4));

        orders.commit(order).expectStatus().isNoContent();
        orders.commit(order).expectStatus().isNoContent();

        assertThat(products.onHand(tent)).isEqualTo(6);
        assertThat(products.reserved(tent)).isZero();
        assertThat(movements(tent)).containsExactly("-4 6 sold " + order);
        orders.release(order).expectStatus().isEqualTo(409);
        orders.hold(order, item(tent, 4)).expectStatus().isCreated();
        assertThat(products.reserved(tent)).isZero();
    }

    @Test
    void shouldHoldNothingAtAnotherPriceThanTheOrderWasTold() {
        long tent = products.withStock(10);
        long mug = products.withStock(10);

        orders.hold(order, item(mug, 1), Map.of("product_id", tent, "quantity", 1, "price", "9.50"))
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .json(
                        "{\"code\":\"price_changed\",\"items\":[{\"product_id\":%d,\"quoted\":\"9.50\",\"price\":\"10.00\"}]}"
                                .formatted(tent));

        assertThat(products.reserved(mug)).isZero();
        orders.hold(order, Map.of("product_id", tent, "quantity", 1, "price", "10.00"))
                .expectStatus()
                .isCreated();
    }

    @Test
    void shouldPutBackWhatWasSoldOnce() {
        long tent = products.withStock(10);
        orders.hold(order, item(tent, 4));
        orders.giveBack(order).expectStatus().isEqualTo(409);
        orders.commit(order);
        assertThat(products.sold(tent)).isEqualTo(4);

        orders.giveBack(order).expectStatus().isNoContent();
        orders.giveBack(order).expectStatus().isNoContent();

        assertThat(products.onHand(tent)).isEqualTo(10);
        assertThat(products.sold(tent)).isZero();
        assertThat(movements(tent)).containsExactly("-4 6 sold " + order, "4 10 order cancelled " + order);
        orders.commit(order).expectStatus().isEqualTo(409);
        orders.release(order).expectStatus().isEqualTo(409);
    }

    @Test
    void shouldFreeOnReleaseOnce() {
        long tent = products.withStock(10);
        orders.hold(order, item(tent, 4));

        orders.release(order).expectStatus().isNoContent();
        orders.release(order).expectStatus().isNoContent();

        assertThat(products.onHand(tent)).isEqualTo(10);
        assertThat(products.reserved(tent)).isZero();
        orders.commit(order).expectStatus().isEqualTo(409);
        orders.hold(order, item(tent, 4)).expectStatus().isEqualTo(409);
    }

    @Test
    void shouldNotEndWhatWasNeverHeld() {
        orders.commit(order).expectStatus().isNotFound();
        orders.release(order).expectStatus().isNotFound();
    }

    @Test
    void shouldFreeWhatNobodyPaidInTime() {
        long tent = products.withStock(10);
        orders.hold(order, item(tent, 4));
        var other = UUID.randomUUID();
        orders.hold(other, item(tent, 1));
        letExpire(order);

        expiry.freeExpired().block();

        assertThat(products.reserved(tent)).isEqualTo(1);
        orders.commit(order)
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("reservation_expired");
        orders.release(order).expectStatus().isNoContent();
        orders.commit(other).expectStatus().isNoContent();
    }

    @Test
    void shouldFreeByItselfWhatExpiresLongAfterTheStart() {
        long tent = products.withStock(10);
        orders.api().post(PATH, request(order, 1, item(tent, 4)));
        assertThat(products.reserved(tent)).isEqualTo(4);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(products.reserved(tent)).isZero());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"order_id\": \"x\", \"items\": [{\"product_id\": 1, \"quantity\": 1}], \"ttl\": 60}",
                "{\"order_id\": \"%s\", \"items\": [], \"ttl\": 60}",
                "{\"order_id\": \"%s\", \"items\": [null], \"ttl\": 60}",
                "{\"order_id\": \"%s\", \"items\": [{\"product_id\": 1, \"quantity\": 0}], \"ttl\": 60}",
                "{\"order_id\": \"%s\", \"items\": [{\"product_id\": 1, \"quantity\": -1}], \"ttl\": 60}",
                "{\"order_id\": \"%s\", \"items\": [{\"quantity\": 1}], \"ttl\": 60}",
                "{\"order_id\": \"%s\", \"items\": [{\"product_id\": 1, \"quantity\": 1}]}",
                "{\"order_id\": \"%s\", \"items\": [{\"product_id\": 1, \"quantity\": 1}], \"ttl\": 0}"
            })
    void shouldRefuseMalformedRequests(String body) {
        orders.api()
                .post(PATH, body.replace("%s", order.toString()))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldBeForServicesOnly() {
        long tent = products.withStock(10);
        var body = request(order, 900, item(tent, 1));

        api.post(PATH, body).expectStatus().isUnauthorized();
        api.as(tokens.admin()).post(PATH, body).expectStatus().isUnauthorized();
        api.as(tokens.service("order", "cart")).post(PATH, body).expectStatus().isUnauthorized();
        api.as(tokens.forgedService("order", "product"))
                .post(PATH, body)
                .expectStatus()
                .isUnauthorized();
        assertThat(products.reserved(tent)).isZero();
    }

    private static String body(ResponseSpec answer) {
        return answer.expectStatus()
                .isCreated()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private void letExpire(UUID orderId) {
        database.sql("UPDATE reservation SET expires_at = now() - interval '1 second' WHERE order_id = :order")
                .bind("order", orderId)
                .then()
                .block();
    }

    private List<String> movements(long product) {
        return database.sql("SELECT concat_ws(' ', delta, on_hand, reason, order_id) FROM stock_movement"
                        + " WHERE product_id = :id ORDER BY id")
                .bind("id", product)
                .mapValue(String.class)
                .all()
                .collectList()
                .block();
    }
}
