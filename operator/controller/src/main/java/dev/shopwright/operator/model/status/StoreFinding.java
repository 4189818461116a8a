package dev.shopwright.operator.model.status;

import static java.util.Objects.requireNonNullElse;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * How a Postgres or Redis that the operator runs is doing.
 *
 * <p>Unlike a Deployment, a StatefulSet does not say why it has made no pod: quota and admission speak in events only. That
 * there is none after a while is all that can be seen.
 */
public final class StoreFinding {

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String PODLESS =
            "StatefulSet %1$s makes no pod; kubectl describe statefulset %1$s says what forbids it,"
                    + " a quota or an admission rule";

    private StoreFinding() {}

    /**
     * Of the StatefulSet and the pod of one component.
     *
     * @param component such as {@code auth-db}
     * @param starting what is said while all may yet be well
     */
    public static Finding of(Situation situation, String component, Finding starting) {
        var name = situation.name() + "-" + component;
        var refusal = RefusalFinding.ofObjectsNamed(name, situation.observed());
        if (refusal.isPresent()) {
            return refusal.get();
        }
        if (situation.isHibernated()) {
            return new Finding(Reason.Hibernated, "it sleeps, and keeps its data");
        }
        return situation
                .observed()
                .find(StatefulSet.class, name)
                .map(set -> of(situation, set, component, starting))
                .orElse(starting);
    }

    private static Finding of(Situation situation, StatefulSet set, String component, Finding starting) {
        var pods = situation.observed().pods(component);
        if (isReady(set)) {
            return Finding.RUNNING;
        }
        if (pods.isEmpty() && hasWaited(situation, starting)) {
            return new Finding(
                    Reason.PodRejected, PODLESS.formatted(set.getMetadata().getName()));
        }
        return PodFinding.worst(pods, situation.observed().now()).orElse(starting);
    }

    private static boolean isReady(StatefulSet set) {
        var status = requireNonNullElse(set.getStatus(), new StatefulSetStatus());
        int desired = requireNonNullElse(set.getSpec().getReplicas(), 1);
        return Objects.equals(set.getMetadata().getGeneration(), status.getObservedGeneration())
                && desired <= requireNonNullElse(status.getReadyReplicas(), 0);
    }

    /** A pod that was deleted comes back at once, so its absence means something only after a while. */
    private static boolean hasWaited(Situation situation, Finding starting) {
        var type = starting.reason() == Reason.CacheStarting ? ConditionType.CacheReady : ConditionType.DatabasesReady;
        return type.previous(situation)
                .filter(before -> "False".equals(before.getStatus()))
                .map(before -> Instant.parse(before.getLastTransitionTime()))
                .filter(since ->
                        since.plus(PATIENCE).isBefore(situation.observed().now()))
                .isPresent();
    }
}
