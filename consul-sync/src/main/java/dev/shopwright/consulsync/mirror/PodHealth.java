package dev.shopwright.consulsync.mirror;

import static java.util.Objects.requireNonNullElse;

import dev.shopwright.consulsync.catalog.Check;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How healthy a pod is, and why it is not. Without how often and since when, which would be other words at each look. */
final class PodHealth {

    static final String DRAINING = "draining: the pod is told to end";

    private PodHealth() {}

    static Check of(Pod pod) {
        if (pod.getMetadata().getDeletionTimestamp() != null) {
            return Check.critical(DRAINING);
        }
        return isReady(pod) ? Check.passing("ready") : Check.critical(reason(pod));
    }

    private static boolean isReady(Pod pod) {
        return pod.getStatus().getConditions().stream()
                .anyMatch(condition -> condition.getType().equals("Ready")
                        && condition.getStatus().equals("True"));
    }

    private static String reason(Pod pod) {
        return containers(pod)
                .map(PodHealth::trouble)
                .flatMap(Optional::stream)
                .findFirst()
                .or(() -> unready(pod))
                .orElse("not ready");
    }

    private static Stream<ContainerStatus> containers(Pod pod) {
        return Stream.concat(
                pod.getStatus().getInitContainerStatuses().stream(), pod.getStatus().getContainerStatuses().stream());
    }

    private static Optional<String> trouble(ContainerStatus container) {
        var waiting = container.getState().getWaiting();
        if (waiting == null) {
            return Optional.empty();
        }
        var last = Optional.ofNullable(container.getLastState().getTerminated());
        return Optional.of("%s waits: %s%s"
                .formatted(
                        container.getName(),
                        steady(requireNonNullElse(waiting.getReason(), "no reason told")),
                        last.map(PodHealth::end).orElse("")));
    }

    /** The two take turns, as the kubelet tries and waits. */
    private static String steady(String reason) {
        return reason.equals("ErrImagePull") ? "ImagePullBackOff" : reason;
    }

    private static String end(ContainerStateTerminated last) {
        return ", ended with %d (%s)"
                .formatted(last.getExitCode(), requireNonNullElse(last.getReason(), "no reason told"));
    }

    private static Optional<String> unready(Pod pod) {
        List<ContainerStatus> unready = pod.getStatus().getContainerStatuses().stream()
                .filter(container -> !Boolean.TRUE.equals(container.getReady()))
                .toList();
        return unready.isEmpty()
                ? Optional.empty()
                : Optional.of(unready.stream().map(ContainerStatus::getName).collect(Collectors.joining(", "))
                        + " runs, but its readiness probe fails");
    }
}
