package dev.shopwright.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.rollout.Load;
import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.SampleShop;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One thing after the other is lost while customers look around. What does not need it goes on, and all of it comes back. */
@Tag("full")
@OnSampleShop
class ChaosE2E {

    private static final int PER_SECOND = 10;
    private static final Duration RECOVERY = Duration.ofMinutes(3);
    private static final Duration AT_REST = Duration.ofSeconds(3);

    private final Cluster cluster;
    private final RunningShop shop;
    private final List<String> namespaces;
    private Load load;

    ChaosE2E(Cluster cluster, SampleShop sample) {
        this.cluster = cluster;
        shop = sample.shop();
        namespaces = List.of(sample.namespace().name(), "traefik", "consul");
    }

    /** One customer for all: a shop lets nobody open accounts one after the other. */
    @BeforeAll
    void letACustomerIn() {
        cluster.node(); // what crashes must be within reach
        Load.warmUp(shop.edge(), PER_SECOND);
        load = Load.of(shop.edge(), PER_SECOND);
    }

    @AfterAll
    void letThemGo() {
        if (load != null) {
            load.close();
        }
    }

    @ParameterizedTest
    @EnumSource
    void shouldGoOnWithoutWhatIsLost(Loss loss) {
        int answered = load.answered();
        int failed = load.failures().size();
        load.awaitMore(2 * PER_SECOND);
        assertThat(failuresSince(failed)).as("before").isEmpty();

        Instant start = Instant.now();
        loss.strike(cluster, shop);
        await().atMost(RECOVERY).during(AT_REST).until(this::isAllReady);
        Duration taken = Duration.between(start, Instant.now()).minus(AT_REST);
        List<String> failures = failuresSince(failed);
        System.out.printf(
                "%s lost: all ready again after %.1f s; of %d requests %d failed%n",
                loss, taken.toMillis() / 1e3, load.answered() - answered, failures.size());
        assertThat(failures).allMatch(loss::excuses);

        shop.awaitRoutes();
        int late = load.failures().size();
        load.awaitMore(5 * PER_SECOND);
        assertThat(failuresSince(late)).as("afterwards").isEmpty();
    }

    private List<String> failuresSince(int known) {
        List<String> all = List.copyOf(load.failures());
        return all.subList(known, all.size());
    }

    private boolean isAllReady() {
        return shop.is("Ready") && pods().allMatch(Readiness::isPodReady);
    }

    private Stream<Pod> pods() {
        return namespaces.stream()
                .flatMap(namespace -> cluster.client().pods().inNamespace(namespace).list().getItems().stream())
                .filter(pod -> !"Succeeded".equals(pod.getStatus().getPhase()));
    }
}
