package dev.shopwright.e2e.trouble;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.rollout.Images;
import dev.shopwright.e2e.rollout.Variant;
import dev.shopwright.e2e.shop.Service;
import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@Tag("full")
@OnCluster
class TroubleE2E {

    private final Images images;
    private final TestNamespace namespace;
    private final KubernetesClient client;
    private final Instant start = Instant.now();
    private HollowShop shops;

    TroubleE2E(Cluster cluster, TestNamespace namespace) {
        images = new Images(cluster);
        this.namespace = namespace;
        client = namespace.client();
    }

    @BeforeAll
    void prepare() {
        shops = HollowShop.in(namespace);
    }

    @AfterEach
    void clear() {
        client.resources(Shop.class).delete();
        client.resourceQuotas().delete();
        client.limitRanges().delete();
    }

    @AfterAll
    void printTheTime() {
        System.out.printf(
                "trouble: all of it in %d s%n",
                Duration.between(start, Instant.now()).toSeconds());
    }

    static Stream<Trouble> cases() {
        return Trouble.in(Trouble.CASES, Map.of());
    }

    Stream<Trouble> images() {
        return Trouble.in(
                Trouble.IMAGES,
                Map.of(
                        "crashing", images.of(Service.STOREFRONT, Variant.CRASHING),
                        "neverReady", images.of(Service.STOREFRONT, Variant.NEVER_READY),
                        "unmigratable", images.of(Service.REVIEW, Variant.UNMIGRATABLE)));
    }

    @ParameterizedTest
    @MethodSource({"cases", "images"})
    void shouldTellTheReason(Trouble trouble) {
        trouble.beside().forEach(object -> client.resource(object).create());

        Told.await(shops.open(trouble.name(), trouble.spec()), trouble.reason(), trouble.message());
    }
}
