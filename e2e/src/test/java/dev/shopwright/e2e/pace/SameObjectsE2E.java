package dev.shopwright.e2e.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.ShopDraft;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnCluster
class SameObjectsE2E {

    private static final Duration LIMIT = Duration.ofMinutes(5);
    private static final double AT_MOST = 1.1;

    private final Cluster cluster;
    private final TestNamespace namespace;

    SameObjectsE2E(Cluster cluster, TestNamespace namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
    }

    /** One after the other, as they would else wait for each other's processors. */
    @Test
    void shouldTakeHardlyLongerThanSomebodyWhoKnowsEveryObject() {
        ShopDraft sample = ShopDraft.samples(namespace, "shop.yaml").get(0);
        cluster.awaitRest(LIMIT);

        Instant start = Instant.now();
        RunningShop shop = sample.apply().awaitReady(LIMIT);
        Duration byOperator = Duration.between(start, Instant.now());
        Duration byHand = applyByHand(shop);

        double ratio = (double) byOperator.toMillis() / byHand.toMillis();
        System.out.printf(
                "from applied to ready: %.1f s by the operator, %.1f s for the same objects by hand: %.2f times%n",
                byOperator.toMillis() / 1000.0, byHand.toMillis() / 1000.0, ratio);
        assertThat(ratio).isLessThanOrEqualTo(AT_MOST);
    }

    private Duration applyByHand(RunningShop shop) {
        try (TestNamespace other = TestNamespace.create(cluster.client(), "by-hand", Map.of())) {
            FinishedObjects finished = FinishedObjects.of(shop, other.name());
            shop.delete();
            shop.awaitGone(LIMIT);
            return new ByHand(other.client()).apply(finished, LIMIT);
        }
    }
}
