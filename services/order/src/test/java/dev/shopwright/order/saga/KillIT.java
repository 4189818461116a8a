package dev.shopwright.order.saga;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.order.OrderApplication;
import dev.shopwright.order.OrderIT;
import dev.shopwright.product.ProductApplication;
import dev.shopwright.test.Neighbour;
import dev.shopwright.test.ServiceProcess;
import dev.shopwright.test.TokenIssuer;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The program itself dies under orders, or the one it depends on, and nothing is lost or doubled. */
@Tag("bench")
class KillIT {

    private static final int KILLS = 20;
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
    void shouldGoOnAfterEachKill() throws InterruptedException {
        try (var product = Neighbour.start("product", ProductApplication.class, tokens);
                var order = order(product.url());
                var shoppers = Crowd.in(order.url(), product, tokens, STOCK)) {
            for (int kill = 0; kill < KILLS; kill++) {
                Thread.sleep(300 + random.nextInt(2000));
                order.kill();
                order.start();
            }
            shoppers.close();

            settle(shoppers.invariants(order.database(), product.database()));
            System.out.printf("order: %d kills, meanwhile %s%n", KILLS, shoppers);
        }
    }

    @Test
    void shouldBearTheLossOfProduct() throws InterruptedException {
        try (var product = ServiceProcess.start("product", ProductApplication.class, tokens);
                var order = order(product.url().toString());
                var shoppers = Crowd.in(order.url(), product, tokens, STOCK)) {
            for (int kill = 0; kill < 3; kill++) {
                Thread.sleep(15_000);
                product.kill();
                product.start();
            }
            Thread.sleep(15_000);
            shoppers.close();

            settle(shoppers.invariants(order.database(), product.database()));
            System.out.printf("order: product killed 3 times within a minute, meanwhile %s%n", shoppers);
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

    private static void settle(Invariants invariants) {
        await().atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(invariants.openSteps()).isEmpty());
        assertThat(invariants.violations()).isEmpty();
        invariants.assertGoodsOfPaidOrdersOnly();
    }
}
