package dev.shopwright.operator.model.status;

import static java.util.Objects.requireNonNullElse;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentCondition;
import io.fabric8.kubernetes.api.model.apps.DeploymentStatus;
import java.util.Objects;
import java.util.Optional;

/** What a Deployment says of itself. */
record DeploymentState(Deployment deployment) {

    String image() {
        return deployment
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getImage();
    }

    int desired() {
        return requireNonNullElse(deployment.getSpec().getReplicas(), 1);
    }

    int ready() {
        return requireNonNullElse(status().getReadyReplicas(), 0);
    }

    /** Every pod is of the present template and takes requests, and no other pod is left. */
    boolean isComplete() {
        int desired = desired();
        return isCurrent()
                && desired == requireNonNullElse(status().getUpdatedReplicas(), 0)
                && desired == requireNonNullElse(status().getReplicas(), 0)
                && desired == requireNonNullElse(status().getAvailableReplicas(), 0);
    }

    /** Whether the controller has given up waiting; what it said of an older template counts for nothing. */
    boolean isLate() {
        return isCurrent()
                && condition("Progressing", "False")
                        .filter(condition -> "ProgressDeadlineExceeded".equals(condition.getReason()))
                        .isPresent();
    }

    Optional<Finding> lateness() {
        return isLate()
                ? Optional.of(new Finding(Reason.NotReady, "its pods did not become ready in time"))
                : Optional.empty();
    }

    /** Why pods cannot even be made. */
    Optional<Finding> podRefusal() {
        return condition("ReplicaFailure", "True").map(condition -> RefusalFinding.ofPods(condition.getMessage()));
    }

    Finding progress() {
        return new Finding(Reason.Starting, "%d of %d pods are ready".formatted(ready(), desired()));
    }

    private boolean isCurrent() {
        return Objects.equals(deployment.getMetadata().getGeneration(), status().getObservedGeneration());
    }

    private Optional<DeploymentCondition> condition(String type, String status) {
        return status().getConditions().stream()
                .filter(condition -> condition.getType().equals(type) && status.equals(condition.getStatus()))
                .findAny();
    }

    private DeploymentStatus status() {
        return requireNonNullElse(deployment.getStatus(), new DeploymentStatus());
    }
}
