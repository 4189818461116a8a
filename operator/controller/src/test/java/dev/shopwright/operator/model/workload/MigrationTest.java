package dev.shopwright.operator.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.store.DemoShop;
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
        var migration = Migration.of(DemoShop.of("").situation(), Component.CART, false);

        assertThat(migration.objects()).isEmpty();
        assertThat(migration.finding().reason()).isEqualTo(Reason.DatabaseStarting);
    }

    @Test
    void shouldBeginOnceTheDatabaseIsReady() {
        var migration = of(DemoShop.of(""));

        assertThat(migration.objects()).containsExactly(job(DemoShop.of("")));
        assertThat(migration.finding().reason()).isEqualTo(Reason.MigrationRunning);
        assertThat(migration.isComplete()).isFalse();
        assertThat(migration.image()).isEmpty();
    }

    @Test
    void shouldGoOnApplyingAJobThatIsAtWork() {
        var migration = of(DemoShop.of("").with(job(DemoShop.of(""))));

        assertThat(migration.objects()).hasSize(1);
        assertThat(migration.finding().reason()).isEqualTo(Reason.MigrationRunning);
    }

    @Test
    void shouldBeCompleteWithItsJob() {
        var migration = of(DemoShop.of("").with(ended(job(DemoShop.of("")), "Complete")));

        assertThat(migration.finding()).isEqualTo(Finding.RUNNING);
        assertThat(migration.isComplete()).isTrue();
        assertThat(migration.image()).contains(DONE);
        assertThat(migration.objects()).hasSize(1);
    }

    @Test
    void shouldNeverEndAJobForAnImageThatIsNoLongerAskedFor() {
        // Given
        var old = job(DemoShop.of(""));

        // When
        var migration = of(DemoShop.of(NEW).with(old));

        // Then
        assertThat(migration.kept()).containsExactly(ObjectKey.of(old));
        assertThat(migration.objects()).isEmpty();
        assertThat(migration.finding().message()).contains(old.getMetadata().getName());
    }

    @Test
    void shouldFollowAJobThatHasEnded() {
        // Given
        var shop = DemoShop.of(NEW)
                .with(ended(job(DemoShop.of("")), "Complete"))
                .saying("services: {cart: {schemaVersion: '%s'}}".formatted(DONE));

        // When
        var migration = of(shop);

        // Then
        assertThat(migration.kept()).isEmpty();
        assertThat(migration.objects()).containsExactly(job(DemoShop.of(NEW)));
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
        var shop = DemoShop.of("").with(ended(job(DemoShop.of("")), "Failed"));

        assertThat(of(shop).finding())
                .isEqualTo(new Finding(Reason.MigrationFailed, name() + ": backoff limit exceeded"));
    }

    @Test
    void shouldTellOfAJobThatGetsNoPod() {
        // Given
        var job = job(DemoShop.of(""));
        job.getMetadata().setCreationTimestamp("2026-11-26T11:58:59Z");

        // Then
        assertThat(of(DemoShop.of("").with(job)).finding().reason()).isEqualTo(Reason.PodRejected);
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
        var job = job(DemoShop.of(""));

        // When
        var migration = of(DemoShop.of("mode: Hibernated").with(job));

        // Then
        assertThat(migration.objects()).isEmpty();
        assertThat(migration.kept()).containsExactly(ObjectKey.of(job));
        assertThat(migration.finding().reason()).isEqualTo(Reason.Hibernated);
    }

    private static Migration of(DemoShop shop) {
        return Migration.of(shop.situation(), Component.CART, true);
    }

    private static Migration after(DemoShop shop, Duration time) {
        return Migration.of(shop.situation(DemoShop.NOON.plus(time)), Component.CART, true);
    }

    private static Job job(DemoShop shop) {
        return (Job)
                Migration.of(shop.situation(), Component.CART, true).objects().get(0);
    }

    private static String name() {
        return job(DemoShop.of("")).getMetadata().getName();
    }

    private static DemoShop failed(int exitCode, String message) {
        return DemoShop.of("")
                .with(ended(job(DemoShop.of("")), "Failed"), pod(75, "an earlier one", 50), pod(exitCode, message, 59));
    }

    private static HasMetadata ended(Job job, String condition) {
        // spotless:off
        return new JobBuilder(job)
                .withNewStatus()
                    .addNewCondition()
                        .withType(condition)
                        .withStatus("True")
                        .withMessage("backoff limit exceeded")
                        .withLastTransitionTime(DemoShop.NOON.toString())
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
