package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What pods lack, in the words of the kubelet, the scheduler, or the program itself. */
public final class PodFinding {

    /** A program that runs has this long to say that it is ready. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** What keeps a program from running comes before what a running one lacks. */
    private static final Comparator<Finding> WORST_FIRST = Comparator.comparing((Finding finding) -> List.of(
                            Reason.SecretMissing,
                            Reason.ImagePullFailed,
                            Reason.OutOfMemory,
                            Reason.CrashLoop,
                            Reason.Unschedulable,
                            Reason.NotReady)
                    .indexOf(finding.reason()))
            .thenComparing(Finding::message);

    private PodFinding() {}

    /** Of all that keeps some pods from running, the worst. */
    public static Optional<Finding> worst(List<Pod> pods) {
        return worst(pods, Instant.MIN);
    }

    /** The same, and which of those that run should be ready by now. */
    public static Optional<Finding> worst(List<Pod> pods, Instant now) {
        return pods.stream()
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null && pod.getStatus() != null)
                .flatMap(pod -> findings(pod, now)
                        .map(finding ->
                                new Finding(finding.reason(), "pod %s: %s".formatted(nameOf(pod), finding.message()))))
                .min(WORST_FIRST);
    }

    private static Stream<Finding> findings(Pod pod, Instant now) {
        var containers = Stream.concat(
                        pod.getStatus().getInitContainerStatuses().stream(),
                        pod.getStatus().getContainerStatuses().stream())
                .map(ContainerFinding::of)
                .flatMap(Optional::stream);
        return Stream.concat(containers, Stream.concat(unschedulable(pod).stream(), notReady(pod, now).stream()));
    }

    private static Optional<Finding> unschedulable(Pod pod) {
        return condition(pod, "PodScheduled")
                .filter(condition -> "Unschedulable".equals(condition.getReason()))
                .map(condition -> new Finding(Reason.Unschedulable, Words.of(condition.getMessage())));
    }

    private static Optional<Finding> notReady(Pod pod, Instant now) {
        return condition(pod, "Ready")
                .map(PodCondition::getLastTransitionTime)
                .map(Instant::parse)
                .flatMap(since -> pod.getStatus().getContainerStatuses().stream()
                        .filter(container -> isOverdue(container, since, now))
                        .map(container -> new Finding(
                                Reason.NotReady,
                                "container %s runs, and its readiness probe fails".formatted(container.getName())))
                        .findFirst());
    }

    private static boolean isOverdue(ContainerStatus container, Instant since, Instant now) {
        if (Boolean.TRUE.equals(container.getReady()) || Boolean.FALSE.equals(container.getStarted())) {
            return false;
        }
        return Optional.ofNullable(container.getState())
                .map(ContainerState::getRunning)
                .map(running -> Instant.parse(running.getStartedAt()))
                .map(started -> started.isAfter(since) ? started : since)
                .filter(from -> from.plus(PATIENCE).isBefore(now))
                .isPresent();
    }

    /** A condition that does not hold. */
    private static Optional<PodCondition> condition(Pod pod, String type) {
        return pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals(type) && "False".equals(condition.getStatus()))
                .findAny();
    }

    private static String nameOf(Pod pod) {
        return pod.getMetadata().getName();
    }
}
