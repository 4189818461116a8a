package dev.shopwright.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.order.OrderApplication;
import dev.shopwright.order.OrderIT;
import dev.shopwright.order.Shop;
import dev.shopwright.product.ProductApplication;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.Neighbour;
import dev.shopwright.test.ServiceProcess;
import dev.shopwright.test.TestDatabase;
import dev.shopwright.test.TokenIssuer;
import dev.shopwright.test.order.Crowd;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program itself dies under orders, or the one it depends on, and nothing is lost or doubled. */
@Tag("bench")
class KillIT {

    private static final int KILLS = 20;
    private static final int SHOPPERS = 6;
    private static final int PRODUCTS = 5;
    private static final int STOCK = 2000;

    private final Random random = new Random(Long.getLong("crash.seed", new Random().nextLong()));
    private TokenIssuer tokens;

    @BeforeEach
    void openBooks() {
        tokens = new TokenIssuer();
    }

    @AfterEach
    void closeBooks() {
        tokens.close();
    }

    @Test
    void shouldGoOnAfterEachKill() throws Exception {
        try (var product = Neighbour.start("product", ProductApplication.class, tokens);
                var order = order(product.url())) {
            shop(order, product.client(), product.database(), () -> {
                for (int kill = 0; kill < KILLS; kill++) {
                    Thread.sleep(300 + random.nextInt(2000));
                    order.kill();
                    order.start();
                }
                return KILLS + " kills";
            });
        }
    }

    @Test
    void shouldBearTheLossOfProduct() throws Exception {
        try (var product = ServiceProcess.start("product", ProductApplication.class, tokens);
                var order = order(product.url().toString())) {
            var catalog = ApiClient.of(product.url().toString());
            shop(order, catalog, product.database(), () -> {
                for (int kill = 0; kill < 3; kill++) {
                    Thread.sleep(15_000);
                    product.kill();
                    product.start();
                }
                Thread.sleep(15_000);
                return "product killed 3 times within a minute";
            });
        }
    }

    private ServiceProcess order(String productUrl) {
        return ServiceProcess.start(
                "order",
                OrderApplication.class,
                tokens,
                "shopwright.order.link-key=" + OrderIT.KEY,
                "shopwright.order.saga.claim=5s",
                "shopwright.payment.budget=1s",
                "spring.http.serviceclient.product.base-url=" + productUrl,
                "spring.http.serviceclient.stock.base-url=" + productUrl);
    }

    private void shop(ServiceProcess order, ApiClient catalog, TestDatabase products, Disaster disaster)
            throws Exception {
        var startStock = Stream.generate(() -> Shop.product(catalog.as(tokens.staff()), "10.00", STOCK))
                .limit(PRODUCTS)
                .collect(Collectors.toMap(Function.identity(), id -> STOCK));
        var shopper = new HaplessShopper(order.url(), List.copyOf(startStock.keySet()), calm -> {});
        try (var crowd = new Crowd(SHOPPERS, shopper::buy)) {
            var what = disaster.strike();
            crowd.close();
            System.out.printf("order: %s, meanwhile %s%n", what, crowd);
        }
        settle(new Invariants(order.database(), products, startStock));
    }

    private static void settle(Invariants invariants) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(invariants.openSteps()).isEmpty());
        assertThat(invariants.violations()).isEmpty();
        invariants.assertGoodsOfPaidOrdersOnly();
    }

    @FunctionalInterface
    private interface Disaster {

        /** What it was, in words. */
        String strike() throws InterruptedException;
    }
}
