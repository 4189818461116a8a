package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Instant;

/** How long a release's pods may take, and how often they may die. */
final class Patience {

    private static final int CRASHES = 3;

    private Patience() {}

    /** Whether a pod that is not ready has had all its chances. */
    static boolean isOver(Situation situation, Pod pod) {
        return !isReady(pod) && (hasCrashedTooOften(pod) || isTooOld(situation, pod));
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus() != null
                && pod.getStatus().getConditions().stream()
                        .anyMatch(condition ->
                                condition.getType().equals("Ready") && "True".equals(condition.getStatus()));
    }

    private static boolean hasCrashedTooOften(Pod pod) {
        return pod.getStatus() != null
                && pod.getStatus().getContainerStatuses().stream()
                        .mapToInt(ContainerFinding::restarts)
                        .anyMatch(restarts -> restarts >= CRASHES);
    }

    private static boolean isTooOld(Situation situation, Pod pod) {
        return Instant.parse(pod.getMetadata().getCreationTimestamp())
                .plusSeconds(situation.spec().progressDeadlineSeconds())
                .isBefore(situation.observed().now());
    }
}
