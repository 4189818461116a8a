package dev.shopwright.operator.model.status;

import static dev.shopwright.operator.model.Component.AUTH;
import static dev.shopwright.operator.model.Component.REVIEW;
import static dev.shopwright.operator.model.status.ShopStates.good;
import static dev.shopwright.operator.model.status.ShopStates.image;
import static dev.shopwright.operator.model.status.ShopStates.pods;
import static dev.shopwright.operator.model.status.ShopStates.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Release;
import dev.shopwright.operator.model.Rollout;
import dev.shopwright.operator.model.SampleShop;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ServiceStatusesTest {

    private static final Finding CRASH = new Finding(Reason.CrashLoop, "pod demo-review-1: no key");
    private static final Release TAKEN_BACK = new Release(
            image(REVIEW, "2.0.0"),
            Optional.of(image(REVIEW, "1.0.0")),
            Optional.of(image(REVIEW, "1.0.0")),
            Optional.of(image(REVIEW, "2.0.0")));

    @Test
    void shouldTellOfEachServiceWhatItWaitsFor() {
        var waiting = new Finding(Reason.Starting, "0 of 1 pods are ready");

        var services = services(
                SampleShop.plain(),
                good().database(AUTH, problem(Reason.DatabaseStarting)).service(AUTH, pods(0, waiting)));

        assertThat(services.get("auth").reason()).isEqualTo("DatabaseStarting");
        assertThat(services.get("auth").message()).isEqualTo("words");
        assertThat(services.get("auth").ready()).isZero();
        assertThat(services.get("cart").reason()).isEqualTo("Running");
    }

    @Test
    void shouldRememberWhyAReleaseWasTakenBack() {
        // Given
        var failed = new Rollout(Optional.of(image(REVIEW, "2.0.0")), 1, 1, CRASH, true);
        var states = good().service(REVIEW, failed).release(REVIEW, TAKEN_BACK);
        var before = Statuses.of(SampleShop.plain().situation(), states.state());

        // When
        var review = services(SampleShop.plain().had(before), good().release(REVIEW, TAKEN_BACK))
                .get("review");

        // Then
        assertThat(review.reason()).isEqualTo("RolledBack");
        assertThat(review.message())
                .isEqualTo(before.services().get("review").message())
                .isEqualTo("image shopwright/review:2.0.0 did not become ready, the last good one is back;"
                        + " CrashLoop: pod demo-review-1: no key");
        assertThat(review.failedImage()).isEqualTo("shopwright/review:2.0.0");
    }

    @Test
    void shouldTellOfTheImageThatCameBackWhenItHasTroubleToo() {
        var states = good().service(REVIEW, pods(0, CRASH)).release(REVIEW, TAKEN_BACK);

        assertThat(services(SampleShop.plain(), states).get("review").reason()).isEqualTo("CrashLoop");
    }

    @Test
    void shouldKeepTheSchemaUntilTheNextMigrationIsComplete() {
        var before = Statuses.of(SampleShop.plain().situation(), good().state());

        var services = services(
                SampleShop.of("version: 2.0.0").had(before),
                good().migration(REVIEW, problem(Reason.MigrationRunning)));

        assertThat(services.get("review").schemaVersion()).isEqualTo("shopwright/review:1.0.0");
        assertThat(services.get("cart").schemaVersion()).isEqualTo("shopwright/cart:2.0.0");
        assertThat(services.get("storefront").schemaVersion()).isNull();
    }

    private static Map<String, ServiceStatus> services(SampleShop shop, ShopStates states) {
        return ServiceStatuses.of(shop.situation(), states.state());
    }
}
