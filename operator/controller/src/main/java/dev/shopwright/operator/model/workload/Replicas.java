package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many pods a Deployment asks for. With autoscaling that is not ours to say. But a field that its only owner no longer
 * names falls back to its default, which would leave one pod under full load: so the number is kept until the autoscaler has
 * written it itself.
 */
final class Replicas {

    private Replicas() {}

    static @Nullable Integer of(Situation situation, Component component) {
        var service = situation.service(component);
        if (situation.isHibernated()) {
            return 0;
        }
        if (service.autoscaling() == null) {
            return service.replicas();
        }
        var found = situation.observed().find(Deployment.class, situation.nameOf(component));
        if (found.isPresent() && isScaledByOthers(found.get())) {
            return null;
        }
        var present =
                found.map(deployment -> deployment.getSpec().getReplicas()).orElse(0);
        return Math.max(present, service.autoscaling().min());
    }

    private static boolean isScaledByOthers(Deployment deployment) {
        return deployment.getMetadata().getManagedFields().stream()
                .filter(entry -> !Labels.OPERATOR.equals(entry.getManager()))
                .anyMatch(Replicas::namesReplicas);
    }

    private static boolean namesReplicas(ManagedFieldsEntry entry) {
        return Optional.ofNullable(entry.getFieldsV1())
                .map(fields -> fields.getAdditionalProperties().get("f:spec"))
                .map(spec -> spec instanceof Map<?, ?> fields && fields.containsKey("f:replicas"))
                .orElse(false);
    }
}
