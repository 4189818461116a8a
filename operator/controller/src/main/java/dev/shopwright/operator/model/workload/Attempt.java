package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.status.PodFinding;
import dev.shopwright.operator.model.status.Words;
import io.fabric8.kubernetes.api.model.ContainerState;
import io.fabric8.kubernetes.api.model.ContainerStateTerminated;
import io.fabric8.kubernetes.api.model.ContainerStatus;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobCondition;
import io.fabric8.kubernetes.api.model.batch.v1.JobStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A Job of a migration, as it was found. */
record Attempt(Job job, List<Pod> pods, Instant now) {

    /** With this exit code a migration says that it did not reach its database (EX_TEMPFAIL). */
    private static final int UNREACHABLE = 75;

    /** Only events tell why a Job gets no pod; that it has none after a while is all that can be seen. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String PODLESS =
            "Job %1$s gets no pod; kubectl describe job %1$s says what forbids it, a quota or an admission rule";

    private static final String JOB_NAME = "batch.kubernetes.io/job-name";

    /** All of a service. */
    static List<Attempt> of(Situation situation, Component component) {
        var observed = situation.observed();
        var id = component.migrationId();
        return observed.all(Job.class).stream()
                .filter(job -> id.equals(job.getMetadata().getLabels().get(Labels.COMPONENT)))
                .map(job -> new Attempt(job, podsOf(job, observed.pods(id)), observed.now()))
                .toList();
    }

    private static List<Pod> podsOf(Job job, List<Pod> pods) {
        var name = job.getMetadata().getName();
        return pods.stream()
                .filter(pod -> name.equals(pod.getMetadata().getLabels().get(JOB_NAME)))
                .toList();
    }

    boolean isOf(Job other) {
        return job.getMetadata().getName().equals(other.getMetadata().getName());
    }

    boolean isComplete() {
        return condition("Complete").isPresent();
    }

    /** One whose pod can't start has not begun, and need not be waited for. */
    boolean isAtWork() {
        return !isComplete() && failure().isEmpty() && !atWork().isProblem();
    }

    /** When it gave up, if it did. */
    Optional<Instant> failedAt() {
        return failure().map(JobCondition::getLastTransitionTime).map(Instant::parse);
    }

    /** Of one that is not complete. */
    Finding finding() {
        return failure().map(this::failed).orElseGet(this::atWork);
    }

    private Finding atWork() {
        var name = job.getMetadata().getName();
        if (pods.isEmpty() && isOverdue()) {
            return new Finding(Reason.PodRejected, PODLESS.formatted(name));
        }
        var live = pods.stream().filter(Predicate.not(Attempt::hasEnded)).toList();
        return PodFinding.worst(live, now).orElse(new Finding(Reason.MigrationRunning, name + " is at work"));
    }

    private boolean isOverdue() {
        return Optional.ofNullable(job.getMetadata().getCreationTimestamp())
                .map(Instant::parse)
                .filter(created -> created.plus(PATIENCE).isBefore(now))
                .isPresent();
    }

    private Finding failed(JobCondition failure) {
        var name = job.getMetadata().getName();
        return lastEnd()
                .map(end -> new Finding(
                        reason(end),
                        "%s ended with exit code %d: %s".formatted(name, end.getExitCode(), lastLine(end))))
                .orElseGet(() -> new Finding(Reason.MigrationFailed, name + ": " + failure.getMessage()));
    }

    private static Reason reason(ContainerStateTerminated end) {
        if ("OOMKilled".equals(end.getReason())) {
            return Reason.OutOfMemory;
        }
        return end.getExitCode() == UNREACHABLE ? Reason.DatabaseUnreachable : Reason.MigrationFailed;
    }

    private static String lastLine(ContainerStateTerminated end) {
        var words = Words.lastLineOf(end.getMessage());
        return words.isEmpty() ? "it said nothing" : words;
    }

    private Optional<ContainerStateTerminated> lastEnd() {
        return pods.stream()
                .flatMap(Attempt::ends)
                .max(Comparator.comparing(end -> Instant.parse(end.getFinishedAt())));
    }

    private static Stream<ContainerStateTerminated> ends(Pod pod) {
        return Optional.ofNullable(pod.getStatus()).map(PodStatus::getContainerStatuses).orElse(List.of()).stream()
                .map(ContainerStatus::getState)
                .map(ContainerState::getTerminated)
                .flatMap(end -> Optional.ofNullable(end).stream());
    }

    private static boolean hasEnded(Pod pod) {
        return pod.getStatus() != null
                && List.of("Failed", "Succeeded").contains(pod.getStatus().getPhase());
    }

    private Optional<JobCondition> failure() {
        return condition("Failed");
    }

    private Optional<JobCondition> condition(String type) {
        return Optional.ofNullable(job.getStatus()).map(JobStatus::getConditions).orElse(List.of()).stream()
                .filter(condition -> type.equals(condition.getType()) && "True".equals(condition.getStatus()))
                .findAny();
    }
}
