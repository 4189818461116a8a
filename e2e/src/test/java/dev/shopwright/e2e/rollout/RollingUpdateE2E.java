package dev.shopwright.e2e.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnCluster
class RollingUpdateE2E {

    private static final int PER_SECOND = 50;
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration UPDATE = Duration.ofMinutes(10);

    private final Images images;
    private final TestNamespace namespace;
    private RunningShop shop;

    RollingUpdateE2E(Cluster cluster, TestNamespace namespace) {
        images = new Images(cluster);
        this.namespace = namespace;
    }

    @BeforeAll
    void openTheShop() {
        images.prepare(Variant.NEXT);
        shop = RunningShop.named(namespace, "demo").with("sampleData: true").open(START);
        Load.warmUp(shop.edge(), PER_SECOND);
    }

    @Test
    void shouldAnswerEveryRequestWhileEveryServiceGetsANewVersion() {
        Load load = Load.of(shop.edge(), PER_SECOND);
        Duration taken;
        try (load) {
            load.awaitMore(10 * PER_SECOND);
            Instant begun = Instant.now();
            VersionUpdate.of(shop).awaitEnd(UPDATE);
            taken = Duration.between(begun, Instant.now());
            load.awaitMore(10 * PER_SECOND);
        }

        System.out.printf("rolling update of every service in %d s: %s%n", taken.toSeconds(), load);
        assertThat(load.failures()).isEmpty();
    }
}
