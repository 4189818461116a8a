package dev.shopwright.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.Node;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnCluster
class ControlPlaneRestartE2E {

    private static final int SOME = 20;

    private final Node node;
    private final KubernetesClient client;

    ControlPlaneRestartE2E(Cluster cluster, TestNamespace namespace) {
        node = cluster.node();
        client = namespace.client();
    }

    @BeforeAll
    void startPods() {
        Manifest.of("spread.yaml").with("replicas", 2).create(client);
        client.apps().deployments().withName("spread").waitUntilReady(60, TimeUnit.SECONDS);
    }

    @Test
    void shouldLoseNothingWhenEtcdAndTheApiServerAreKilled() {
        Map<String, List<ContainerStatus>> before = runningPods();

        Diary diary = Diary.begin(client);
        try (diary) {
            awaitMore(diary);
            killDuring(diary, "etcd");
            killDuring(diary, "kube-apiserver");
        }

        assertThat(pages()).containsAll(diary.acknowledged());
        assertThat(runningPods()).isEqualTo(before);
    }

    private void killDuring(Diary diary, String component) {
        node.kill(component);
        Instant killed = Instant.now();
        awaitMore(diary);
        System.out.printf(
                "%s killed: %d writes were acknowledged %d ms after it was started again%n",
                component, SOME, Duration.between(killed, Instant.now()).toMillis());
    }

    private static void awaitMore(Diary diary) {
        int known = diary.acknowledged().size();
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> assertThat(diary.acknowledged()).hasSizeGreaterThanOrEqualTo(known + SOME));
    }

    private List<String> pages() {
        return client.configMaps().list().getItems().stream()
                .map(page -> page.getMetadata().getName())
                .toList();
    }

    /** By uid, with what is known of their containers: a restart would change it. */
    private Map<String, List<ContainerStatus>> runningPods() {
        return client.pods().list().getItems().stream()
                .collect(Collectors.toMap(
                        pod -> pod.getMetadata().getUid(),
                        pod -> pod.getStatus().getContainerStatuses()));
    }
}
