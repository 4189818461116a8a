package dev.shopwright.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The operator that was installed by the chart: its pods, and which of them leads. */
record OperatorReplicas(KubernetesClient client) {

    private static final Map<String, String> LABELS =
            Map.of("app.kubernetes.io/part-of", "shopwright", "app.kubernetes.io/component", "operator");
    private static final Duration LIMIT = Duration.ofMinutes(2);

    List<Pod> pods() {
        return client.pods().inAnyNamespace().withLabels(LABELS).list().getItems().stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .toList();
    }

    /** The one that holds the Lease; it may be gone already. */
    Optional<String> leader() {
        return leases().flatMap(lease -> Stream.ofNullable(lease.getSpec().getHolderIdentity()))
                .filter(name -> !name.isEmpty())
                .findAny();
    }

    Pod leadingPod() {
        String leader = leader().orElseThrow();
        return pods().stream()
                .filter(pod -> pod.getMetadata().getName().equals(leader))
                .findAny()
                .orElseThrow();
    }

    /** Until there are two, both ready, and one of them leads. */
    void awaitBoth() {
        await().atMost(LIMIT).untilAsserted(() -> {
            assertThat(pods()).hasSize(2).allMatch(Readiness::isPodReady);
            assertThat(pods()).extracting(pod -> pod.getMetadata().getName()).contains(leader().orElse(""));
        });
    }

    /** Until another one than this leads. */
    void awaitSuccessorOf(Pod leader) {
        await().atMost(LIMIT)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> leader().filter(
                                name -> !name.equals(leader.getMetadata().getName()))
                        .isPresent());
    }

    /** There is one, wherever the chart was installed to. */
    private Stream<Lease> leases() {
        return pods().stream()
                .map(pod -> pod.getMetadata().getNamespace())
                .distinct()
                .flatMap(namespace -> client.leases().inNamespace(namespace).list().getItems().stream())
                .filter(lease -> lease.getMetadata().getName().endsWith("-operator"));
    }
}
