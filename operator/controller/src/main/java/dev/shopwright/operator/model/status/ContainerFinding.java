package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStateWaiting;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Why a container does not start, or does not go on. */
final class ContainerFinding {

    private static final Set<String> UNPULLED = Set.of(
            "ErrImagePull",
            "ImagePullBackOff",
            "InvalidImageName",
            "ErrImageNeverPull",
            "ImageInspectError",
            "RegistryUnavailable",
            "SignatureValidationFailed");
    private static final Set<String> UNSTARTED =
            Set.of("CreateContainerConfigError", "CreateContainerError", "RunContainerError", "PostStartHookError");
    /** The kubelet says the same with and without it, in turns. */
    private static final String PULL_PREAMBLE = "^(Back-off pulling image \"[^\"]*\"(: )?)?(ErrImagePull: )?";

    private ContainerFinding() {}

    static Optional<Finding> of(ContainerStatus container) {
        return waiting(container).or(() -> crash(container));
    }

    private static Optional<Finding> waiting(ContainerStatus container) {
        var waiting = Optional.ofNullable(container.getState()).map(ContainerState::getWaiting);
        return waiting.filter(state -> UNPULLED.contains(state.getReason()))
                .map(state -> unpulled(container, state))
                .or(() -> waiting.filter(state -> UNSTARTED.contains(state.getReason()))
                        .map(state -> unstarted(container, state)));
    }

    private static Finding unpulled(ContainerStatus container, ContainerStateWaiting waiting) {
        var cause = Words.of(waiting.getMessage()).replaceFirst(PULL_PREAMBLE, "");
        return new Finding(
                Reason.ImagePullFailed,
                "image %s: %s".formatted(container.getImage(), cause.isEmpty() ? "it cannot be pulled" : cause));
    }

    private static Finding unstarted(ContainerStatus container, ContainerStateWaiting waiting) {
        var cause = Words.of(waiting.getMessage());
        var reason = cause.toLowerCase(Locale.ROOT).contains("secret") ? Reason.SecretMissing : Reason.CrashLoop;
        return new Finding(reason, "container %s does not start: %s".formatted(container.getName(), cause));
    }

    private static Optional<Finding> crash(ContainerStatus container) {
        return isCrashing(container) ? lastEnd(container).map(end -> crash(container, end)) : Optional.empty();
    }

    private static Finding crash(ContainerStatus container, ContainerStateTerminated end) {
        if ("OOMKilled".equals(end.getReason())) {
            return new Finding(
                    Reason.OutOfMemory,
                    "container %s was killed because it used all the memory it may".formatted(container.getName()));
        }
        var words = Words.lastLineOf(end.getMessage());
        return new Finding(
                Reason.CrashLoop,
                "container %s ended with exit code %d%s"
                        .formatted(container.getName(), end.getExitCode(), words.isEmpty() ? "" : ": " + words));
    }

    /** One that died once and has been started again may yet become ready. */
    private static boolean isCrashing(ContainerStatus container) {
        var state = Optional.ofNullable(container.getState());
        return state.map(ContainerState::getWaiting)
                        .filter(waiting -> "CrashLoopBackOff".equals(waiting.getReason()))
                        .isPresent()
                || state.map(ContainerState::getTerminated)
                        .filter(end -> end.getExitCode() != 0)
                        .isPresent()
                || restarts(container) > 1 && !Boolean.TRUE.equals(container.getReady());
    }

    static int restarts(ContainerStatus container) {
        return Objects.requireNonNullElse(container.getRestartCount(), 0);
    }

    private static Optional<ContainerStateTerminated> lastEnd(ContainerStatus container) {
        return Optional.ofNullable(container.getState())
                .map(ContainerState::getTerminated)
                .or(() -> Optional.ofNullable(container.getLastState()).map(ContainerState::getTerminated));
    }
}
