package dev.shopwright.e2e.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.edge.Edge;
import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.SampleShop;
import dev.shopwright.e2e.shop.ShopDraft;
import dev.shopwright.e2e.shop.Visitor;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The two shops of k8s/samples/two-shops.yaml in one namespace, and the sample shop in another. */
@OnSampleShop
@Tag("full")
class IsolationE2E {

    private static final Duration LIMIT = Duration.ofMinutes(8);
    private static final int ROUNDS = 30;

    private final TestNamespace namespace;
    private final RunningShop elsewhere;
    private RunningShop ridge;
    private RunningShop shore;

    IsolationE2E(TestNamespace namespace, SampleShop sample) {
        this.namespace = namespace;
        elsewhere = sample.shop();
    }

    @BeforeAll
    void openBoth() {
        String modest = Manifest.of("modest.yaml").text();
        List<RunningShop> both = ShopDraft.samples(namespace, "two-shops.yaml").stream()
                .map(shop -> shop.with(modest).apply())
                .toList();
        both.forEach(shop -> shop.awaitReady(LIMIT).awaitRoutes());
        ridge = both.get(0);
        shore = both.get(1);
    }

    @Test
    void shouldLetAServiceReachWhatItNeedsAndNothingOfAnotherShop() {
        assertReaches("product", "ridge-auth", "ridge-product-db", "ridge-redis");
    }

    @Test
    void shouldLetNobodyElseReachAnything() {
        assertReaches("nobody");
    }

    /** Policies hold from a moment after a pod has begun to run. */
    private void assertReaches(String component, String... expected) {
        List<Target> all = everything();
        Stranger stranger = Stranger.posingAs(ridge, component, namespace);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(stranger.reached(all))
                        .extracting(Target::name)
                        .containsExactlyInAnyOrder(expected));
        System.out.printf(
                "isolation: a pod that poses as %s of one shop reaches %s of %d ports of three shops%n",
                component, List.of(expected), all.size());
    }

    @Test
    void shouldAnswerEachHostFromItsOwnShop() throws IOException {
        for (int round = 0; round < ROUNDS; round++) {
            assertThat(nameOf(ridge)).isEqualTo("Ridge Outfitters");
            assertThat(nameOf(shore)).isEqualTo("Shore Supplies");
            assertThat(nameOf(elsewhere)).isEqualTo("Fjordwell");
        }
    }

    @Test
    void shouldKnowItsOwnCustomersOnly() throws IOException {
        Visitor visitor = Visitor.unknown();
        visitor.signUp(ridge.edge());
        String token = visitor.token(ridge.edge());

        assertThat(ridge.edge().as(token).get("/api/v1/users/me/").statusCode()).isEqualTo(200);
        for (Edge other : List.of(shore.edge(), elsewhere.edge())) {
            assertThat(visitor.signIn(other).statusCode()).isEqualTo(401);
            assertThat(other.as(token).get("/api/v1/users/me/").statusCode()).isEqualTo(401);
        }
    }

    private List<Target> everything() {
        List<Target> all = new ArrayList<>();
        List.of(ridge, shore, elsewhere).forEach(shop -> all.addAll(Target.allOf(shop)));
        return all;
    }

    private static String nameOf(RunningShop shop) throws IOException {
        return Serialization.unmarshal(shop.edge().get("/api/v1/shop/").body(), JsonNode.class)
                .at("/name")
                .asText();
    }
}
