package dev.shopwright.e2e.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.Belongings;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.ShopDraft;
import dev.shopwright.e2e.shop.Visitor;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@OnCluster
@Tag("full")
class DeletionE2E {

    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration END = Duration.ofSeconds(90);
    private static final Duration NAMESPACE_END = Duration.ofSeconds(60);

    private final Cluster cluster;
    private final TestNamespace namespace;

    DeletionE2E(Cluster cluster, TestNamespace namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    @Test
    void shouldGiveTheNextShopOfTheNameAllDataAndLeaveNothingOnceToldTo() throws IOException {
        ShopDraft draft = RunningShop.named(namespace, "keeper").with("sampleData: true");
        RunningShop shop = draft.open(START);
        Visitor visitor = Visitor.unknown();
        visitor.signUp(shop.edge());
        List<String> products = Visitor.products(shop.edge());

        deleteAndAwaitOnly(shop, "Secret", "PersistentVolumeClaim");
        RunningShop next = draft.open(START);

        assertThat(products).isNotEmpty();
        assertThat(Visitor.products(next.edge())).isEqualTo(products);
        assertThat(visitor.signIn(next.edge()).statusCode()).isEqualTo(200);
        System.out.println("Retain: the next shop of the name has the same products, and its users can sign in");

        next.patch("spec: {deletionPolicy: Delete}");
        next.awaitReady(START);
        Instant deleted = Instant.now();
        deleteAndAwaitOnly(next);
        System.out.printf(
                "Delete: nothing left after %d s%n",
                Duration.between(deleted, Instant.now()).toSeconds());
    }

    @Test
    void shouldNotHoldUpTheEndOfANamespace() {
        TestNamespace doomed = TestNamespace.create(cluster.client(), "doomed", Map.of());
        RunningShop.named(doomed, "demo").apply().awaitReason("auth", "MigrationRunning", START);

        Instant deleted = Instant.now();
        doomed.close();

        await().atMost(NAMESPACE_END)
                .until(() ->
                        cluster.client().namespaces().withName(doomed.name()).get() == null);
        System.out.printf(
                "namespace with a shop in it: gone after %d s%n",
                Duration.between(deleted, Instant.now()).toSeconds());
    }

    private static void deleteAndAwaitOnly(RunningShop shop, String... kinds) {
        shop.delete();
        shop.awaitGone(END);
        await().atMost(END)
                .untilAsserted(() -> assertThat(Belongings.of(shop).all())
                        .extracting(GenericKubernetesResource::getKind)
                        .containsOnly(kinds));
    }
}
