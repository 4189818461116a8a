package dev.shopwright.e2e.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.Service;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnCluster
class BrokenDatabaseE2E {

    private static final int PER_SECOND = 5;
    private static final Duration START = Duration.ofMinutes(5);

    private final Images images;
    private final TestNamespace namespace;
    private RunningShop shop;

    BrokenDatabaseE2E(Cluster cluster, TestNamespace namespace) {
        images = new Images(cluster);
        this.namespace = namespace;
    }

    @BeforeAll
    void openTheShop() {
        shop = RunningShop.named(namespace, "demo").with("sampleData: true").open(START);
        Load.warmUp(shop.edge(), PER_SECOND);
    }

    @Test
    void shouldServeAndUpdateAllThatDoesNotNeedIt() {
        Load load = Load.of(shop.edge(), PER_SECOND);
        ServiceUpdate update;
        try (load) {
            breakTheDatabaseOf(Service.REVIEW);
            shop.awaitReason("DatabasesReady", "CrashLoop", START);
            assertThat(shop.reason("review")).isEqualTo("CrashLoop");
            assertThat(shop.reason("Degraded")).isEqualTo("CrashLoop");

            String next = images.of(Service.PRODUCT, Variant.NEXT);
            update = ServiceUpdate.begin(shop, Service.PRODUCT, next);
            update.awaitEnd(START);
        }

        System.out.printf(
                "broken database: %s; meanwhile another service was updated in %d s: %s%n",
                shop.condition("DatabasesReady").orElseThrow().getMessage(),
                update.sinceBegun().toSeconds(),
                load);
        assertThat(load.failures()).allMatch(failure -> failure.contains("review"));
        assertThat(others()).allMatch(service -> shop.reason(service.id()).equals("Running"));
    }

    /** Postgres does not start without this file, nor does it make it anew. */
    private void breakTheDatabaseOf(Service service) {
        PodResource pod = shop.client().pods().withName("%s-%s-db-0".formatted(shop.name(), service.id()));
        Exec moved = Exec.in(pod, "sh", "-c", "cd \"$PGDATA/global\" && mv pg_control pg_control.away");
        assertThat(moved.exitCode()).as(moved.output()).isZero();
        pod.delete();
    }

    private static Stream<Service> others() {
        return Stream.of(Service.values()).filter(service -> service != Service.REVIEW);
    }
}
