package dev.shopwright.e2e.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@OnCluster
class NetworkPolicyE2E {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final TestNamespace here;
    private final TestNamespace there;
    private final KubernetesClient client;
    private final LongSummaryStatistics delays = new LongSummaryStatistics();
    private Neighbours neighbours;

    NetworkPolicyE2E(Cluster cluster, TestNamespace here) {
        this.here = here;
        client = here.client();
        there = TestNamespace.create(cluster.client(), "far", Map.of("team", "far"));
    }

    @BeforeAll
    void start() {
        neighbours = Neighbours.moveInto(here, there);
    }

    @AfterEach
    void deletePolicies() {
        client.network().v1().networkPolicies().delete();
    }

    @AfterAll
    void finish() {
        there.close();
        System.out.printf(
                "network policies: %d cases, in effect after %.0f ms on average, %d ms at most%n",
                delays.getCount(), delays.getAverage(), delays.getMax());
    }

    Stream<PolicyCase> cases() {
        return Stream.of("network/ingress.yaml", "network/egress.yaml")
                .flatMap(file -> PolicyCase.in(file, neighbours.addresses()));
    }

    /** Once it holds it must hold again, or it held by chance while the policies were being put in place. */
    @ParameterizedTest
    @MethodSource("cases")
    void shouldLetThroughWhatThePoliciesAllow(PolicyCase policyCase) {
        policyCase.policies().forEach(policy -> client.resource(policy).create());
        Instant start = Instant.now();

        await().atMost(LIMIT).pollDelay(Duration.ZERO).untilAsserted(() -> verify(policyCase));
        delays.accept(Duration.between(start, Instant.now()).toMillis());

        verify(policyCase);
    }

    private void verify(PolicyCase policyCase) {
        assertThat(neighbours.reached(policyCase.attempts())).containsExactlyInAnyOrderElementsOf(policyCase.allowed());
    }
}
