package dev.shopwright.e2e.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.MetricStatus;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@OnCluster
class AutoscalingE2E {

    private static final Duration LIMIT = Duration.ofMinutes(2);

    private final KubernetesClient client;

    AutoscalingE2E(KubernetesClient client) {
        this.client = client;
    }

    @Test
    void shouldAddAPodWhenTheCpuIsBusy() {
        Instant start = Instant.now();
        Manifest.of("busy.yaml").create(client);

        await().atMost(LIMIT).untilAsserted(() -> assertThat(utilization()).isGreaterThan(70));
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(client.apps()
                                .deployments()
                                .withName("busy")
                                .get()
                                .getStatus()
                                .getReadyReplicas())
                        .isEqualTo(2));

        System.out.printf(
                "autoscaling: a second pod is ready %d s after the first was created, at %d %% of the CPU request%n",
                Duration.between(start, Instant.now()).toSeconds(), utilization());
    }

    /** In percent of what the pods request; 0 as long as there is no measurement. */
    private int utilization() {
        Resource<HorizontalPodAutoscaler> autoscaler =
                client.autoscaling().v2().horizontalPodAutoscalers().withName("busy");
        return Stream.ofNullable(autoscaler.get().getStatus().getCurrentMetrics())
                .flatMap(List::stream)
                .map(MetricStatus::getResource)
                .flatMap(Stream::ofNullable)
                .map(resource -> resource.getCurrent().getAverageUtilization())
                .flatMap(Stream::ofNullable)
                .findAny()
                .orElse(0);
    }
}
