package dev.shopwright.order.placing;

import static dev.shopwright.order.Buyer.order;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.order.Buyer;
import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.order.Shop.Shelf;
import dev.shopwright.test.ApiClient;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;

/** Many at once. */
@OrderIT
class RushIT {

    @Autowired
    private Shop shop;

    @Autowired
    private ApiClient api;

    @Autowired
    private DatabaseClient database;

    @Test
    void shouldSellTenUnitsTenTimesToTwoHundredBuyers() throws Exception {
        long tent = shop.product("10.00", 10);
        var guest = new Buyer(api);
        var quotes = Stream.generate(() -> guest.quote(tent, 1)).limit(200).toList();

        var statuses = atOnce(quotes.stream()
                .map(quote -> (Callable<Integer>)
                        () -> status(guest, UUID.randomUUID().toString(), quote))
                .toList());

        int paid = Collections.frequency(statuses, 201);
        int pending = Collections.frequency(statuses, 202);
        int refused = Collections.frequency(statuses, 409);
        System.out.printf(
                "200 buyers for 10 units: %d orders, %d of them not paid at once, %d refused with 409%n",
                paid + pending, pending, refused);
        assertThat(paid + pending).isEqualTo(10);
        assertThat(refused).isEqualTo(190);
        await().atMost(Duration.ofSeconds(30)).until(() -> shop.shelf(tent).equals(new Shelf(0, 0)));
    }

    @Test
    void shouldMakeOneOrderOfFiftyEqualRequests() throws Exception {
        long tent = shop.product("10.00", 100);
        var guest = new Buyer(api);
        var quote = guest.quote(tent, 1);
        var key = UUID.randomUUID().toString();

        var statuses = atOnce(Collections.nCopies(50, (Callable<Integer>) () -> status(guest, key, quote)));

        int placed = Collections.frequency(statuses, 201);
        int waiting = Collections.frequency(statuses, 409);
        long payments = payments(quote);
        System.out.printf(
                "50 equal requests: %d answered with the order, %d with 409, %d payments at the provider%n",
                placed, waiting, payments);
        assertThat(placed).isPositive();
        assertThat(placed + waiting).isEqualTo(50);
        assertThat(payments).isOne();
        assertThat(shop.shelf(tent)).isEqualTo(new Shelf(99, 0));
    }

    private long payments(String quote) {
        return database.sql("""
                        SELECT count(*) FROM fake_payment f JOIN orders o ON o.id::text = f.reference
                        WHERE o.quote_id = :quote AND f.state = 'captured'
                        """)
                .bind("quote", UUID.fromString(quote))
                .mapValue(Long.class)
                .one()
                .blockOptional()
                .orElseThrow();
    }

    private static int status(Buyer buyer, String key, String quote) {
        return buyer.place(key, order(quote, "ok"))
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private static List<Integer> atOnce(List<Callable<Integer>> calls) throws InterruptedException {
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            return threads.invokeAll(calls).stream().map(RushIT::result).toList();
        } finally {
            threads.shutdown();
        }
    }

    private static int result(Future<Integer> call) {
        try {
            return call.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }
}
