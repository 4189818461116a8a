package dev.shopwright.e2e.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.edge.Edge;
import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.SampleShop;
import dev.shopwright.test.order.Books;
import dev.shopwright.test.order.Crowd;
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
    private static final int AT_ONCE = 4;
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
        var books = new Books(sql -> psql("order", sql), sql -> psql("product", sql));
        var soldBefore = books.sold();
        var buyers = new Buyers(shop.edge(), products(shop.edge()));
        try (var crowd = new Crowd(AT_ONCE, buyers::buy)) {
            for (var victim : VICTIMS) {
                awaitMore(crowd);
                cluster.client()
                        .pods()
                        .resource(shop.pods(victim).get(0))
                        .withGracePeriod(0)
                        .delete();
                shop.awaitRecovery(RECOVERY).awaitRoutes();
                awaitMore(crowd);
                System.out.printf("%s killed under checkout: %s%n", victim, crowd);
            }
            crowd.close();
            await().atMost(RECOVERY)
                    .untilAsserted(() -> assertThat(books.openSteps()).isEmpty());

            assertThat(books.violations()).isEmpty();
            books.assertGoodsOfPaidOrdersOnly(soldBefore);
            System.out.printf("checkout while five parts were killed: %s; 0 violations%n", crowd);
        }
    }

    private static void awaitMore(Crowd crowd) {
        int known = crowd.visits();
        await().atMost(RECOVERY).until(() -> crowd.visits() >= known + BETWEEN);
    }

    private List<String> psql(String service, String sql) {
        var pod = cluster.client().pods().resource(shop.pods(service + "-db").get(0));
        var answer = Exec.in(pod, "psql", "-U", service, "-d", service, "-At", "-c", sql);
        assertThat(answer.exitCode()).as(answer.output()).isZero();
        return answer.output().lines().toList();
    }

    private static List<Long> products(Edge shop) throws IOException {
        JsonNode page = Serialization.unmarshal(
                shop.get("/api/v1/products/?in_stock=true&limit=20").body(), JsonNode.class);
        return StreamSupport.stream(page.at("/results").spliterator(), false)
                .map(product -> product.at("/id").asLong())
                .toList();
    }
}
