package dev.shopwright.product.reservation;

import static dev.shopwright.product.reservation.OrderService.item;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.TestProducts;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

@ProductIT
class ReservationRushIT {

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
    void shouldFreeEachExpiredReservationOnceThoughSeveralReplicasTry() {
        long tent = products.withStock(40);
        var expired = IntStream.range(0, 40).mapToObj(i -> UUID.randomUUID()).toList();
        expired.forEach(each -> orders.hold(each, item(tent, 1)));
        expired.forEach(this::letExpire);

        Flux.range(0, 4).flatMap(replica -> expiry.freeExpired(), 4).blockLast();

        assertThat(products.reserved(tent)).isZero();
        assertThat(products.onHand(tent)).isEqualTo(40);
    }

    @Test
    void shouldGiveTenUnitsToTenOfTwoHundredBuyers() {
        long tent = products.withStock(10);

        var statuses = atOnce(200, buyer -> orders.hold(orderOf(buyer), item(tent, 1)));

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
                        ? orders.hold(orderOf(buyer), item(tent, 1), item(mug, 1))
                        : orders.hold(orderOf(buyer), item(mug, 1), item(tent, 1)));

        assertThat(statuses).hasSize(60).containsOnly(201);
        assertThat(products.reserved(tent)).isEqualTo(60);
    }

    @Test
    void shouldHoldOnceWhenAnOrderAsksManyTimesAtOnce() {
        long tent = products.withStock(100);

        var statuses = atOnce(20, attempt -> orders.hold(order, item(tent, 3)));

        assertThat(statuses).hasSize(20).containsOnly(201);
        assertThat(products.reserved(tent)).isEqualTo(3);
    }

    /** The same for all attempts of a buyer in a test. */
    private UUID orderOf(int buyer) {
        return UUID.nameUUIDFromBytes((order + " " + buyer).getBytes(StandardCharsets.UTF_8));
    }

    /** Threads of their own: the server shares Reactor's with this test. */
    private static List<Integer> atOnce(int times, IntFunction<ResponseSpec> call) {
        var threads = Schedulers.newBoundedElastic(times, times, "buyer");
        try {
            return Flux.range(0, times)
                    .flatMap(
                            i -> Mono.fromCallable(() -> answered(() -> call.apply(i)))
                                    .subscribeOn(threads),
                            times)
                    .collectList()
                    .block();
        } finally {
            threads.dispose();
        }
    }

    /** Asks again while the service is too busy to say anything, as its caller does. */
    private static int answered(Supplier<ResponseSpec> call) {
        int status = status(call.get());
        while (status == 503) {
            status = status(call.get());
        }
        return status;
    }

    private static int status(ResponseSpec answer) {
        return answer.returnResult(Void.class).getStatus().value();
    }

    private void letExpire(UUID orderId) {
        database.sql("UPDATE reservation SET expires_at = now() - interval '1 second' WHERE order_id = :order")
                .bind("order", orderId)
                .then()
                .block();
    }
}
