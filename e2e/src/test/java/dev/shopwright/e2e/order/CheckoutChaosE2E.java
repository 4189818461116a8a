package dev.shopwright.e2e.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.edge.Edge;
import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.SampleShop;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever orders need is killed in turn while they are placed. None is lost, none is paid twice, no goods vanish. */
@Tag("full")
@OnSampleShop
class CheckoutChaosE2E {

    private static final List<String> VICTIMS = List.of("order", "product", "redis", "order-db", "product-db");
    private static final int BETWEEN = 20;
    private static final Duration RECOVERY = Duration.ofMinutes(3);

    private final Cluster cluster;
    private final RunningShop shop;

    CheckoutChaosE2E(Cluster cluster, SampleShop sample) {
        this.cluster = cluster;
        shop = sample.shop();
    }

    @Test
    void shouldLoseAndDoubleNothing() throws Exception {
        var books = new Books(shop);
        var soldBefore = books.sold();
        try (var buyers = Buyers.of(shop.edge(), products(shop.edge()))) {
            for (var victim : VICTIMS) {
                awaitMore(buyers);
                cluster.client()
                        .pods()
                        .resource(shop.pods(victim).get(0))
                        .withGracePeriod(0)
                        .delete();
                shop.awaitRecovery(RECOVERY).awaitRoutes();
                awaitMore(buyers);
                System.out.printf("%s killed under checkout: %s%n", victim, buyers);
            }
            buyers.close();
            await().atMost(RECOVERY).until(() -> books.openSteps() == 0);

            assertThat(books.violations()).isEmpty();
            books.assertGoodsOfPaidOrdersOnly(soldBefore);
            System.out.printf("checkout while five parts were killed: %s; 0 violations%n", buyers);
        }
    }

    private static void awaitMore(Buyers buyers) {
        int known = buyers.orders();
        await().atMost(RECOVERY).until(() -> buyers.orders() >= known + BETWEEN);
    }

    private static List<Long> products(Edge shop) throws IOException {
        JsonNode page = Serialization.unmarshal(
                shop.get("/api/v1/products/?in_stock=true&limit=20").body(), JsonNode.class);
        return StreamSupport.stream(page.at("/results").spliterator(), false)
                .map(product -> product.at("/id").asLong())
                .toList();
    }
}
