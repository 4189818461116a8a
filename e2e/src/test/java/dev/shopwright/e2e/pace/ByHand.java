package dev.shopwright.e2e.pace;

import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Somebody who knows a shop's objects and applies each as soon as it can do its work: a migration when its database is ready, a
 * service when its migration is complete, all else at once.
 */
final class ByHand {

    private static final String COMPONENT = "app.kubernetes.io/component";
    private static final Duration POLL = Duration.ofMillis(100);

    private final KubernetesClient client;
    private final List<GenericKubernetesResource> waiting = new ArrayList<>();

    ByHand(KubernetesClient client) {
        this.client = client;
    }

    /** Answers how long it took until all was ready. */
    Duration apply(FinishedObjects finished, Duration limit) {
        Instant start = Instant.now();
        waiting.addAll(finished.objects());
        await().atMost(limit).pollDelay(Duration.ZERO).pollInterval(POLL).until(() -> {
            applyWhatCanWork();
            return waiting.isEmpty() && isReady();
        });
        return Duration.between(start, Instant.now());
    }

    private void applyWhatCanWork() {
        List<GenericKubernetesResource> able =
                waiting.stream().filter(this::canWork).toList();
        able.forEach(object -> client.resource(object).fieldManager("by-hand").serverSideApply());
        waiting.removeAll(able);
    }

    private boolean canWork(GenericKubernetesResource object) {
        return switch (object.getKind()) {
            case "Job" -> isDatabaseReady(component(object).replace("-migrate", "-db"));
            case "Deployment" -> isMigrated(component(object) + "-migrate");
            default -> true;
        };
    }

    private boolean isDatabaseReady(String component) {
        return client.apps().statefulSets().withLabel(COMPONENT, component).list().getItems().stream()
                .anyMatch(Readiness::isStatefulSetReady);
    }

    /** Also where there is nothing to migrate. */
    private boolean isMigrated(String component) {
        return waiting.stream().noneMatch(object -> component(object).equals(component))
                && client.batch().v1().jobs().withLabel(COMPONENT, component).list().getItems().stream()
                        .allMatch(job -> Objects.equals(job.getStatus().getSucceeded(), 1));
    }

    private boolean isReady() {
        List<Deployment> services = client.apps().deployments().list().getItems();
        List<StatefulSet> stores = client.apps().statefulSets().list().getItems();
        return services.stream().allMatch(Readiness::isDeploymentReady)
                && stores.stream().allMatch(Readiness::isStatefulSetReady);
    }

    private static String component(GenericKubernetesResource object) {
        return object.getMetadata().getLabels().get(COMPONENT);
    }
}
