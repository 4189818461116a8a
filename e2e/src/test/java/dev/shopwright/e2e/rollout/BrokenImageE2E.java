package dev.shopwright.e2e.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.Service;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Review gets a bad image: the operator says so, customers notice nothing, and the other services take updates as ever. */
@Tag("full")
@OnCluster
class BrokenImageE2E {

    private static final int PER_SECOND = 5;
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration DEADLINE = Duration.ofSeconds(120);

    /** It is tried three times, with pauses. */
    private static final Duration MIGRATION = Duration.ofMinutes(4);

    private final Images images;
    private final TestNamespace namespace;
    private RunningShop shop;
    private Load load;

    BrokenImageE2E(Cluster cluster, TestNamespace namespace) {
        images = new Images(cluster);
        this.namespace = namespace;
    }

    @BeforeAll
    void openTheShop() {
        shop = RunningShop.named(namespace, "demo")
                .with("sampleData: true")
                .with("progressDeadlineSeconds: " + DEADLINE.toSeconds())
                .open(START);
        Load.warmUp(shop.edge(), PER_SECOND);
    }

    @BeforeEach
    void letCustomersIn() {
        load = Load.of(shop.edge(), PER_SECOND).awaitMore(PER_SECOND);
    }

    /** Whatever came of the image, customers have noticed none of it. */
    @AfterEach
    void mend() {
        try {
            ServiceUpdate.takeBack(shop, Service.REVIEW);
            ServiceUpdate.takeBack(shop, Service.PRODUCT);
            shop.awaitRecovery(START);
        } finally {
            load.close();
        }
        System.out.printf("bad image: meanwhile %s%n", load);
        assertThat(load.failures()).isEmpty();
    }

    @Test
    void shouldGoBackToTheLastGoodImageWhileOthersAreUpdated() {
        ServiceUpdate bad = begin(Service.REVIEW, Variant.CRASHING);
        String told = bad.awaitTrouble("CrashLoop", DEADLINE);
        Duration untilTold = bad.sinceBegun();
        assertThat(told).contains("pod demo-review-", "server.port");
        assertThat(shop.reason("Degraded")).isEqualTo("CrashLoop");

        ServiceUpdate good = begin(Service.PRODUCT, Variant.NEXT);
        Duration untilBack = bad.awaitReturn(DEADLINE);
        good.awaitEnd(START);

        System.out.printf(
                "crashing image: told after %d s, the last good one is back after %d s, another service was updated in %d s%n",
                untilTold.toSeconds(), untilBack.toSeconds(), good.sinceBegun().toSeconds());
        assertThat(untilBack).isLessThanOrEqualTo(DEADLINE);
        assertThat(shop.reason("Degraded")).isEqualTo("RolledBack");
    }

    @Test
    void shouldGoBackWhenThePodsAreNotReadyInTime() {
        ServiceUpdate bad = begin(Service.REVIEW, Variant.NEVER_READY);

        Duration untilBack = bad.awaitReturn(DEADLINE.multipliedBy(2));

        System.out.printf("image that is never ready: the last good one is back after %d s%n", untilBack.toSeconds());
        assertThat(shop.is("Ready")).isTrue();
    }

    @Test
    void shouldKeepTheLastGoodImageWhenTheMigrationFails() {
        ServiceUpdate bad = begin(Service.REVIEW, Variant.UNMIGRATABLE);

        String told = bad.awaitTrouble("MigrationFailed", MIGRATION);

        System.out.printf(
                "failing migration: told after %d s: %s%n", bad.sinceBegun().toSeconds(), told);
        assertThat(told).contains("exit code 1", "Driver has not been set");
        assertThat(shop.is("Ready")).isTrue();
    }

    /** The Job whose image is missing never ends by itself. */
    @Test
    void shouldTakeAGoodImageAfterOneThatIsMissing() {
        ServiceUpdate missing = ServiceUpdate.begin(shop, Service.REVIEW, "shopwright/review:missing");
        assertThat(missing.awaitTrouble("ImagePullFailed", START)).contains("shopwright/review:missing");

        ServiceUpdate good = begin(Service.REVIEW, Variant.NEXT);
        good.awaitEnd(START);

        System.out.printf(
                "missing image: the next one took its place in %d s%n",
                good.sinceBegun().toSeconds());
    }

    private ServiceUpdate begin(Service service, Variant variant) {
        return ServiceUpdate.begin(shop, service, images.of(service, variant));
    }
}
