package dev.shopwright.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.Node;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnCluster
class DrainE2E {

    private static final int PODS = 4;

    private final Node node;
    private final KubernetesClient client;
    private String second = "";

    DrainE2E(Cluster cluster, TestNamespace namespace) {
        node = cluster.node();
        client = namespace.client();
    }

    @BeforeAll
    void addAMachine() {
        second = node.addMachine();
    }

    @AfterAll
    void removeIt() {
        node.removeMachine();
    }

    @Test
    void shouldMoveThePodsOfADrainedMachine() {
        Manifest.of("spread.yaml").with("replicas", PODS).create(client);
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(machinesOfReadyPods()).hasSize(PODS).contains(second));

        Instant start = Instant.now();
        node.kubectl("drain", second, "--ignore-daemonsets", "--delete-emptydir-data", "--timeout=90s");

        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(
                        () -> assertThat(machinesOfReadyPods()).hasSize(PODS).doesNotContain(second));
        System.out.printf(
                "drain: all pods ready elsewhere after %d s%n",
                Duration.between(start, Instant.now()).toSeconds());
    }

    private List<String> machinesOfReadyPods() {
        return client.pods().list().getItems().stream()
                .filter(DrainE2E::isServing)
                .map(pod -> pod.getSpec().getNodeName())
                .toList();
    }

    private static boolean isServing(Pod pod) {
        return Readiness.isPodReady(pod) && pod.getMetadata().getDeletionTimestamp() == null;
    }
}
