package dev.shopwright.operator.installation;

import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateBuilder;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.function.Supplier;

/** What becomes of a pod: the end of its image's name says it, and all goes well with those that say nothing. */
enum Fate {
    SERVES("", For.SERVICES, "Running", () -> running()),
    COMPLETES("", For.JOBS, "Succeeded", () -> ended(0, "")),
    CRASHES(
            "crash",
            For.SERVICES,
            "Running",
            () -> waiting("CrashLoopBackOff", "back-off 5m0s restarting failed container")),
    IS_NOT_PULLED("nopull", For.SERVICES, "Pending", () -> waiting("ImagePullBackOff", "Back-off pulling image")),
    STAYS_UNREADY("unready", For.SERVICES, "Running", () -> running()),
    DOES_NOT_MIGRATE("nomigrate", For.JOBS, "Failed", () -> ended(1, "column price exists already")),
    FINDS_NO_DATABASE("nodatabase", For.JOBS, "Failed", () -> ended(75, "no answer from the database")),
    TAKES_LONG("slow", For.JOBS, "Running", () -> running());

    /** As often as a pod crashed that does. */
    private static final int CRASHES_SO_FAR = 3;

    private enum For {
        SERVICES,
        JOBS
    }

    private final String sign;
    private final For whom;
    private final String phase;
    private final Supplier<ContainerState> state;

    Fate(String sign, For whom, String phase, Supplier<ContainerState> state) {
        this.sign = sign;
        this.whom = whom;
        this.phase = phase;
        this.state = state;
    }

    /** The most telling sign comes last. */
    static Fate of(Pod pod) {
        String image = pod.getSpec().getContainers().get(0).getImage();
        For whom = "Never".equals(pod.getSpec().getRestartPolicy()) ? For.JOBS : For.SERVICES;
        return Arrays.stream(values())
                .filter(fate -> fate.whom == whom && image.endsWith(fate.sign))
                .reduce((usual, special) -> special)
                .orElseThrow();
    }

    /** What a kubelet would report. */
    PodStatus status(Pod pod) {
        String ready = this == SERVES ? "True" : "False";
        var container = pod.getSpec().getContainers().get(0);
        // spotless:off
        return new PodStatusBuilder()
                .withPhase(phase)
                .addNewCondition().withType("PodScheduled").withStatus("True").endCondition()
                .addNewCondition().withType("ContainersReady").withStatus(ready).endCondition()
                .addNewCondition().withType("Ready").withStatus(ready).endCondition()
                .addNewContainerStatus()
                    .withName(container.getName())
                    .withImage(container.getImage())
                    .withImageID("")
                    .withReady(this == SERVES)
                    .withRestartCount(this == CRASHES ? CRASHES_SO_FAR : 0)
                    .withState(state.get())
                    .withLastState(this == CRASHES ? ended(1, "no such key") : null)
                .endContainerStatus()
                .build();
        // spotless:on
    }

    private static ContainerState running() {
        return new ContainerStateBuilder().withNewRunning().endRunning().build();
    }

    private static ContainerState waiting(String reason, String message) {
        return new ContainerStateBuilder().withNewWaiting(message, reason).build();
    }

    private static ContainerState ended(int code, String message) {
        String now = Instant.now().truncatedTo(ChronoUnit.SECONDS).toString();
        // spotless:off
        return new ContainerStateBuilder()
                .withNewTerminated()
                    .withExitCode(code)
                    .withReason(code == 0 ? "Completed" : "Error")
                    .withMessage(message)
                    .withStartedAt(now)
                    .withFinishedAt(now)
                .endTerminated()
                .build();
        // spotless:on
    }
}
