package dev.shopwright.operator.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class MigrationTest {

    private static final String NEW = "version: 2.0.0";
    private static final String DONE = "shopwright/cart:1.0.0";

    @Test
    void shouldWaitForTheDatabase() {
        var migration = Migration.of(SampleShop.plain().situation(), Component.CART, false);

        assertThat(migration.objects()).isEmpty();
        assertThat(migration.finding().reason()).isEqualTo(Reason.DatabaseStarting);
    }

    @Test
    void shouldBeginOnceTheDatabaseIsReady() {
        var migration = of(SampleShop.plain());

        assertThat(migration.objects()).containsExactly(job(SampleShop.plain()));
        assertThat(migration.finding().reason()).isEqualTo(Reason.MigrationRunning);
        assertThat(migration.isComplete()).isFalse();
        assertThat(migration.image()).isEmpty();
    }

    @Test
    void shouldGoOnApplyingAJobThatIsAtWork() {
        var migration = of(SampleShop.plain().found(job(SampleShop.plain())));

        assertThat(migration.objects()).hasSize(1);
        assertThat(migration.finding().reason()).isEqualTo(Reason.MigrationRunning);
    }

    @Test
    void shouldBeCompleteWithItsJob() {
        var migration = of(SampleShop.plain().found(ended(job(SampleShop.plain()), "Complete")));

        assertThat(migration.finding()).isEqualTo(Finding.RUNNING);
        assertThat(migration.isComplete()).isTrue();
        assertThat(migration.image()).contains(DONE);
        assertThat(migration.objects()).hasSize(1);
    }

    @Test
    void shouldNeverEndAJobForAnImageThatIsNoLongerAskedFor() {
        // Given
        var old = job(SampleShop.plain());

        // When
        var migration = of(SampleShop.of(NEW).found(old));

        // Then
        assertThat(migration.kept()).containsExactly(ObjectKey.of(old));
        assertThat(migration.objects()).isEmpty();
        assertThat(migration.finding().message()).contains(old.getMetadata().getName());
    }

    @Test
    void shouldFollowAJobThatHasEnded() {
        // Given
        var shop = SampleShop.of(NEW)
                .found(ended(job(SampleShop.plain()), "Complete"))
                .had("services: {cart: {schemaVersion: '%s'}}".formatted(DONE));

        // When
        var migration = of(shop);

        // Then
        assertThat(migration.kept()).isEmpty();
        assertThat(migration.objects()).containsExactly(job(SampleShop.of(NEW)));
        assertThat(migration.isComplete()).isFalse();
        assertThat(migration.image()).contains(DONE);
    }

    @Test
    void shouldTellWhatAFailedJobSaidLast() {
        assertThat(of(failed(1, "Migrating …\nV7 can't be applied: no such column\n"))
                        .finding())
                .isEqualTo(new Finding(
                        Reason.MigrationFailed,
                        name() + " ended with exit code 1: V7 can't be applied: no such column"));
    }

    @Test
    void shouldTellThatTheDatabaseWasNotReached() {
        assertThat(of(failed(75, "the database at db:5432 can't be reached"))
                        .finding()
                        .reason())
                .isEqualTo(Reason.DatabaseUnreachable);
    }

    @Test
    void shouldTellOfAFailureWithoutPods() {
        var shop = SampleShop.plain().found(ended(job(SampleShop.plain()), "Failed"));

        assertThat(of(shop).finding())
                .isEqualTo(new Finding(Reason.MigrationFailed, name() + ": backoff limit exceeded"));
    }

    @Test
    void shouldTellOfAJobThatGetsNoPod() {
        // Given
        var job = job(SampleShop.plain());
        job.getMetadata().setCreationTimestamp("2026-11-26T11:58:59Z");

        // Then
        assertThat(of(SampleShop.plain().found(job)).finding().reason()).isEqualTo(Reason.PodRejected);
    }

    @Test
    void shouldShowAFailedJobForTwoMinutes() {
        // Given
        var shop = failed(1, "broken");

        // Then
        assertThat(after(shop, Duration.ofSeconds(119)).objects()).hasSize(1);
        assertThat(after(shop, Duration.ofSeconds(120)).objects()).isEmpty();
        assertThat(after(shop, Duration.ofSeconds(120)).finding().reason()).isEqualTo(Reason.MigrationFailed);
    }

    @Test
    void shouldBeginNothingWhileTheShopSleeps() {
        // Given
        var job = job(SampleShop.plain());

        // When
        var migration = of(SampleShop.of("mode: Hibernated").found(job));

        // Then
        assertThat(migration.objects()).isEmpty();
        assertThat(migration.kept()).containsExactly(ObjectKey.of(job));
        assertThat(migration.finding().reason()).isEqualTo(Reason.Hibernated);
    }

    private static Migration of(SampleShop shop) {
        return Migration.of(shop.situation(), Component.CART, true);
    }

    private static Migration after(SampleShop shop, Duration time) {
        return Migration.of(shop.at(SampleShop.NOON.plus(time)).situation(), Component.CART, true);
    }

    private static Job job(SampleShop shop) {
        return (Job)
                Migration.of(shop.situation(), Component.CART, true).objects().get(0);
    }

    private static String name() {
        return job(SampleShop.plain()).getMetadata().getName();
    }

    private static SampleShop failed(int exitCode, String message) {
        return SampleShop.plain()
                .found(
                        ended(job(SampleShop.plain()), "Failed"),
                        pod(75, "an earlier one", 50),
                        pod(exitCode, message, 59));
    }

    private static HasMetadata ended(Job job, String condition) {
        // spotless:off
        return new JobBuilder(job)
                .withNewStatus()
                    .addNewCondition()
                        .withType(condition)
                        .withStatus("True")
                        .withMessage("backoff limit exceeded")
                        .withLastTransitionTime(SampleShop.NOON.toString())
                    .endCondition()
                .endStatus()
                .build();
        // spotless:on
    }

    private static Pod pod(int exitCode, String message, int minute) {
        // spotless:off
        return new PodBuilder()
                .withNewMetadata()
                    .withName("pod-" + minute)
                    .addToLabels("app.kubernetes.io/component", "cart-migrate")
                    .addToLabels("batch.kubernetes.io/job-name", name())
                .endMetadata()
                .withNewStatus()
                    .withPhase("Failed")
                    .addNewContainerStatus()
                        .withNewState()
                            .withNewTerminated()
                                .withExitCode(exitCode)
                                .withMessage(message)
                                .withFinishedAt("2026-11-26T11:%d:00Z".formatted(minute))
                            .endTerminated()
                        .endState()
                    .endContainerStatus()
                .endStatus()
                .build();
        // spotless:on
    }
}
