package dev.shopwright.operator.model.workload;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How far a database is on its way to the schema of the image that the Shop asks for.
 *
 * @param finding how the migration does
 * @param isComplete whether the database has that schema
 * @param image the last one whose migration was completed
 * @param objects the Job that does it, or has done it
 * @param kept Jobs that are at work and no longer asked for: what they have begun they end, and the next one waits
 */
public record Migration(
        Finding finding, boolean isComplete, Optional<String> image, List<Job> objects, Set<ObjectKey> kept) {

    /** Of a service without a database. */
    public static final Migration NONE = new Migration(Finding.RUNNING, true, Optional.empty(), List.of(), Set.of());

    /** How long a failed Job is there to be looked at before it makes room for the next. */
    private static final Duration SHOWN = Duration.ofMinutes(2);

    /**
     * Of a service that has a database.
     *
     * @param databaseReady whether it can begin
     */
    public static Migration of(Situation situation, Component component, boolean databaseReady) {
        var attempts = Attempt.of(situation, component);
        if (situation.isHibernated()) {
            return pending(situation, component, new Finding(Reason.Hibernated, "it waits until the shop wakes"))
                    .keeping(atWork(attempts));
        }
        var job = MigrationJob.of(situation, component, situation.targetImage(component));
        var others = attempts.stream().filter(attempt -> !attempt.isOf(job)).toList();
        return attempts.stream()
                .filter(attempt -> attempt.isOf(job))
                .findAny()
                .map(attempt -> begun(situation, component, attempt, job))
                .orElseGet(() -> mayBegin(others, databaseReady)
                        ? pending(situation, component, new Finding(Reason.MigrationRunning, "its Job begins"), job)
                        : pending(situation, component, waiting(others, databaseReady)))
                .keeping(atWork(others));
    }

    /** Whether a Job of it runs, for whichever image. */
    public static boolean isAtWork(Situation situation, Component component) {
        return Attempt.of(situation, component).stream().anyMatch(Attempt::isAtWork);
    }

    /** The same unless it has yet to begin: it waits for this. */
    public Migration waiting(String reason) {
        if (isComplete) {
            return this;
        }
        var jobs = new HashSet<>(kept);
        objects.forEach(job -> jobs.add(ObjectKey.of(job)));
        return new Migration(new Finding(Reason.MigrationRunning, reason), false, image, List.of(), jobs);
    }

    private static Migration pending(Situation situation, Component component, Finding finding, Job... jobs) {
        var before = situation.previously(component).map(ServiceStatus::schemaVersion);
        return new Migration(finding, false, before, List.of(jobs), Set.of());
    }

    private static Migration begun(Situation situation, Component component, Attempt attempt, Job job) {
        if (attempt.isComplete()) {
            var image = Optional.of(situation.targetImage(component));
            return new Migration(Finding.RUNNING, true, image, List.of(job), Set.of());
        }
        var isShown = attempt.failedAt()
                .map(time -> time.plus(SHOWN).isAfter(situation.observed().now()))
                .orElse(true);
        return isShown
                ? pending(situation, component, attempt.finding(), job)
                : pending(situation, component, attempt.finding());
    }

    private static boolean mayBegin(List<Attempt> others, boolean databaseReady) {
        return databaseReady && atWork(others).isEmpty();
    }

    private static Finding waiting(List<Attempt> others, boolean databaseReady) {
        if (!databaseReady) {
            return new Finding(Reason.DatabaseStarting, "it waits for the database");
        }
        var names = atWork(others).stream().map(ObjectKey::name).sorted().collect(joining(", "));
        return new Finding(Reason.MigrationRunning, "it waits for %s, which is still at work".formatted(names));
    }

    private static Set<ObjectKey> atWork(List<Attempt> attempts) {
        return attempts.stream()
                .filter(Attempt::isAtWork)
                .map(attempt -> ObjectKey.of(attempt.job()))
                .collect(toUnmodifiableSet());
    }

    private Migration keeping(Set<ObjectKey> jobs) {
        return new Migration(finding, isComplete, image, objects, jobs);
    }
}
