package dev.shopwright.operator.shop;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.ManagedFieldsEntry;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many pods a Deployment has, when an autoscaler is to decide that from now on. A field that nobody owns any more goes back
 * to its default, which is one pod; so somebody else has to own it first, at the value that it has.
 */
final class Replicas {

    /** Whose it is until the autoscaler writes it. */
    static final String FIELD_MANAGER = ShopReconciler.FIELD_MANAGER + "-handover";

    private Replicas() {}

    /** What is to be applied in another's name before this is; nothing of a Deployment that has slept, as none is no start. */
    static Optional<Deployment> toHandOver(@Nullable HasMetadata actual, HasMetadata desired) {
        return actual instanceof Deployment deployment
                        && desired instanceof Deployment wanted
                        && wanted.getSpec().getReplicas() == null
                        && deployment.getSpec().getReplicas() > 0
                        && isOurs(deployment)
                ? Optional.of(only(deployment))
                : Optional.empty();
    }

    private static boolean isOurs(Deployment deployment) {
        return deployment.getMetadata().getManagedFields().stream()
                .filter(entry -> ShopReconciler.FIELD_MANAGER.equals(entry.getManager()))
                .filter(entry -> "Apply".equals(entry.getOperation()))
                .anyMatch(Replicas::hasReplicas);
    }

    private static boolean hasReplicas(ManagedFieldsEntry entry) {
        return entry.getFieldsV1().getAdditionalProperties().get("f:spec") instanceof Map<?, ?> spec
                && spec.containsKey("f:replicas");
    }

    private static Deployment only(Deployment deployment) {
        // spotless:off
        return new DeploymentBuilder()
                .withNewMetadata()
                    .withName(deployment.getMetadata().getName())
                    .withNamespace(deployment.getMetadata().getNamespace())
                .endMetadata()
                .withNewSpec()
                    .withReplicas(deployment.getSpec().getReplicas())
                .endSpec()
                .build();
        // spotless:on
    }
}
