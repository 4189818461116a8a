package dev.shopwright.product.reservation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.product.TestProducts;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import dev.shopwright.test.TokenIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ServiceIT("product")
class ReservationIT {

    private static final String PATH = "/internal/v1/reservations/";

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    DatabaseClient database;

    @Autowired
    ReservationExpiry expiry;

    TestProducts products;
    UUID order = UUID.randomUUID();

    @BeforeEach
    void connect() {
        products = new TestProducts(database);
    }

    @Test
    void shouldSetUnitsAsideSummedPerProduct() {
        long tent = products.withStock(10);
        long mug = products.withStock(10);

        hold(order, item(mug, 1), item(tent, 2), item(tent, 3))
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

        var first = body(hold(order, item(tent, 2)));
        var second = body(hold(order, item(tent, 1), item(tent, 1)));

        assertThat(second).isEqualTo(first);
        assertThat(products.reserved(tent)).isEqualTo(2);
    }

    @Test
    void shouldRefuseOtherItemsForTheSameOrder() {
        long tent = products.withStock(10);
        hold(order, item(tent, 2));

        hold(order, item(tent, 3))
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

        hold(order, item(tent, 2), item(mug, 4), item(archived, 1))
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
        hold(order, item(tent, 2)).expectStatus().isCreated();
    }

    @Test
    void shouldSellOnCommitOnceAndWriteItDown() {
        long tent = products.withStock(10);
        hold(order, item(tent, 4));

        end(order, "commit").expectStatus().isNoContent();
        end(order, "commit").expectStatus().isNoContent();

        assertThat(products.onHand(tent)).isEqualTo(6);
        assertThat(products.reserved(tent)).isZero();
        assertThat(movements(tent)).containsExactly("-4 6 sold " + order);
        end(order, "release").expectStatus().isEqualTo(409);
        hold(order, item(tent, 4)).expectStatus().isCreated();
        assertThat(products.reserved(tent)).isZero();
    }

    @Test
    void shouldFreeOnReleaseOnce() {
        long tent = products.withStock(10);
        hold(order, item(tent, 4));

        end(order, "release").expectStatus().isNoContent();
        end(order, "release").expectStatus().isNoContent();

        assertThat(products.onHand(tent)).isEqualTo(10);
        assertThat(products.reserved(tent)).isZero();
        end(order, "commit").expectStatus().isEqualTo(409);
        hold(order, item(tent, 4)).expectStatus().isEqualTo(409);
    }

    @Test
    void shouldNotEndWhatWasNeverHeld() {
        end(order, "commit").expectStatus().isNotFound();
        end(order, "release").expectStatus().isNotFound();
    }

    @Test
    void shouldFreeWhatNobodyPaidInTime() {
        long tent = products.withStock(10);
        hold(order, item(tent, 4));
        var other = UUID.randomUUID();
        hold(other, item(tent, 1));
        letExpire(order);

        expiry.freeExpired().block();

        assertThat(products.reserved(tent)).isEqualTo(1);
        end(order, "commit")
                .expectStatus()
                .isEqualTo(409)
                .expectBody()
                .jsonPath("$.code")
                .isEqualTo("reservation_expired");
        end(order, "release").expectStatus().isNoContent();
        end(other, "commit").expectStatus().isNoContent();
    }

    @Test
    void shouldFreeByItselfWhatExpiresLongAfterTheStart() {
        long tent = products.withStock(10);
        asOrders().post(PATH, Map.of("order_id", order, "items", List.of(item(tent, 4)), "ttl", 1));
        assertThat(products.reserved(tent)).isEqualTo(4);

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(products.reserved(tent)).isZero());
    }

    @Test
    void shouldFreeEachExpiredReservationOnceThoughSeveralReplicasTry() {
        long tent = products.withStock(40);
        var orders = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        orders.forEach(each -> hold(each, item(tent, 1)));
        orders.forEach(this::letExpire);

        Flux.range(0, 4).flatMap(replica -> expiry.freeExpired(), 4).blockLast();

        assertThat(products.reserved(tent)).isZero();
        assertThat(products.onHand(tent)).isEqualTo(40);
    }

    @Test
    void shouldGiveTenUnitsToTenOfTwoHundredBuyers() {
        long tent = products.withStock(10);

        var statuses = atOnce(200, buyer -> hold(UUID.randomUUID(), item(tent, 1)));

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(10);
        assertThat(statuses).filteredOn(status -> status == 409).hasSize(190);
        assertThat(products.reserved(tent)).isEqualTo(10);
    }

    @Test
    void shouldNotDeadlockWhenOrdersNameTheSameProductsInAnyOrder() {
        long tent = products.withStock(100);
        long mug = products.withStock(100);

        var statuses = atOnce(
                60,
                buyer -> buyer % 2 == 0
                        ? hold(UUID.randomUUID(), item(tent, 1), item(mug, 1))
                        : hold(UUID.randomUUID(), item(mug, 1), item(tent, 1)));

        assertThat(statuses).hasSize(60).containsOnly(201);
        assertThat(products.reserved(tent)).isEqualTo(60);
    }

    @Test
    void shouldHoldOnceWhenAnOrderAsksManyTimesAtOnce() {
        long tent = products.withStock(100);

        var statuses = atOnce(20, attempt -> hold(order, item(tent, 3)));

        assertThat(statuses).hasSize(20).containsOnly(201);
        assertThat(products.reserved(tent)).isEqualTo(3);
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
        asOrders()
                .post(PATH, body.replace("%s", order.toString()))
                .expectStatus()
                .isBadRequest();
    }

    @Test
    void shouldBeForServicesOnly() {
        long tent = products.withStock(10);
        var body = request(order, item(tent, 1));

        api.post(PATH, body).expectStatus().isUnauthorized();
        api.as(tokens.admin()).post(PATH, body).expectStatus().isUnauthorized();
        api.as(tokens.service("order", "cart")).post(PATH, body).expectStatus().isUnauthorized();
        api.as(tokens.forgedService("order", "product"))
                .post(PATH, body)
                .expectStatus()
                .isUnauthorized();
        assertThat(products.reserved(tent)).isZero();
    }

    private ApiClient asOrders() {
        return api.as(tokens.service("order", "product"));
    }

    @SafeVarargs
    private ResponseSpec hold(UUID orderId, Map<String, Object>... items) {
        return asOrders().post(PATH, request(orderId, items));
    }

    private ResponseSpec end(UUID orderId, String how) {
        return asOrders().post(PATH + "{order}/" + how + "/", null, orderId);
    }

    @SafeVarargs
    private static Map<String, Object> request(UUID orderId, Map<String, Object>... items) {
        return Map.of("order_id", orderId, "items", List.of(items), "ttl", 900);
    }

    private static Map<String, Object> item(long product, int quantity) {
        return Map.of("product_id", product, "quantity", quantity);
    }

    /** Threads of their own: the server shares Reactor's with this test. */
    private static List<Integer> atOnce(int times, IntFunction<ResponseSpec> call) {
        var threads = Schedulers.newBoundedElastic(times, times, "buyer");
        try {
            return Flux.range(0, times)
                    .flatMap(i -> Mono.fromCallable(() -> status(call.apply(i))).subscribeOn(threads), times)
                    .collectList()
                    .block();
        } finally {
            threads.dispose();
        }
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
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
