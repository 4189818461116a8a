package dev.shopwright.operator.model.status;

import static dev.shopwright.operator.model.Component.AUTH;
import static dev.shopwright.operator.model.Component.CART;
import static dev.shopwright.operator.model.Component.REVIEW;
import static dev.shopwright.operator.model.status.ShopStates.good;
import static dev.shopwright.operator.model.status.ShopStates.image;
import static dev.shopwright.operator.model.status.ShopStates.pods;
import static dev.shopwright.operator.model.status.ShopStates.problem;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Release;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.Condition;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StatusesTest {

    private static final Finding CRASH = new Finding(Reason.CrashLoop, "pod demo-review-1: no key");
    private static final Finding WAITING = new Finding(Reason.Starting, "0 of 1 pods are ready");

    @Test
    void shouldBeReadyWhenAllIsWell() {
        var status = status(good());

        assertThat(status.url()).isEqualTo("http://demo.localhost");
        assertThat(status.version()).isEqualTo("1.0.0");
        assertThat(status.lastGoodVersion()).isEqualTo("1.0.0");
        assertThat(status.ready()).isEqualTo("6/6");
        assertThat(status.reason()).isEqualTo("Running");
        assertThat(status.observedGeneration()).isEqualTo(3);
        assertThat(status.conditions())
                .extracting(Condition::getType)
                .containsExactlyElementsOf(
                        Arrays.stream(ConditionType.values()).map(Enum::name).toList());
        assertThat(holding(status))
                .containsExactlyInAnyOrder(
                        "Ready",
                        "SpecValid",
                        "DatabasesReady",
                        "CacheReady",
                        "MigrationsComplete",
                        "ServicesReady",
                        "RoutesReady",
                        "CatalogSynced");
        assertThat(status.services()).containsOnlyKeys("auth", "product", "cart", "review", "order", "storefront");
    }

    static Stream<Arguments> troubles() {
        return Stream.of(
                Arguments.of(good().spec(problem(Reason.InvalidSpec)), false, "SpecValid", Reason.InvalidSpec),
                Arguments.of(
                        good().database(CART, problem(Reason.Unschedulable)),
                        false,
                        "DatabasesReady",
                        Reason.Unschedulable),
                Arguments.of(
                        good().database(CART, problem(Reason.DatabaseStarting)),
                        false,
                        "DatabasesReady",
                        Reason.DatabaseStarting),
                Arguments.of(
                        good().database(CART, problem(Reason.StorageNotExpandable)),
                        true,
                        "DatabasesReady",
                        Reason.StorageNotExpandable),
                Arguments.of(good().routes(problem(Reason.RouteConflict)), false, "RoutesReady", Reason.RouteConflict),
                Arguments.of(good().service(REVIEW, pods(0, CRASH)), false, "ServicesReady", Reason.CrashLoop),
                Arguments.of(good().service(REVIEW, pods(1, CRASH)), true, "ServicesReady", Reason.CrashLoop),
                Arguments.of(good().service(REVIEW, pods(1, WAITING)), true, "ServicesReady", Reason.Starting),
                Arguments.of(good().cache(problem(Reason.CacheStarting)), true, "CacheReady", Reason.CacheStarting),
                Arguments.of(
                        good().migration(CART, problem(Reason.MigrationFailed)),
                        true,
                        "MigrationsComplete",
                        Reason.MigrationFailed));
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void shouldBeReadyAsLongAsVisitorsAreServed(ShopStates states, boolean ready, String group, Reason reason) {
        var status = status(states);

        assertThat(holds(status, "Ready")).isEqualTo(ready);
        assertThat(holds(status, group)).isFalse();
        assertThat(holds(status, "Degraded")).isEqualTo(reason.isProblem());
        assertThat(holds(status, "Progressing")).isEqualTo(!reason.isProblem());
        assertThat(status.reason()).isEqualTo(reason.name());
        assertThat(condition(status, group).getReason()).isEqualTo(reason.name());
    }

    @Test
    void shouldNotDependOnTheCatalogue() {
        var status = status(good().catalog(new Finding(Reason.CatalogPending, "cart: no leader")));

        assertThat(holds(status, "Ready")).isTrue();
        assertThat(holds(status, "Progressing")).isFalse();
        assertThat(condition(status, "CatalogSynced").getReason()).isEqualTo("CatalogPending");
        assertThat(condition(status, "CatalogSynced").getMessage()).isEqualTo("catalogue: cart: no leader");
    }

    @Test
    void shouldPutProblemsBeforeProgressAndCausesBeforeEffects() {
        var status = status(good().database(AUTH, problem(Reason.DatabaseStarting))
                .migration(REVIEW, problem(Reason.MigrationFailed))
                .service(REVIEW, pods(0, CRASH))
                .service(AUTH, pods(0, WAITING)));

        assertThat(status.reason()).isEqualTo("MigrationFailed");
        assertThat(status.ready()).isEqualTo("4/6");
        assertThat(condition(status, "Degraded").getMessage())
                .isEqualTo("migration of review: words (fix: read the message and the migration's log); "
                        + "review: pod demo-review-1: no key (fix: read the pod's log: kubectl logs --previous)");
        assertThat(condition(status, "Progressing").getMessage()).isEqualTo("auth-db: words");
    }

    @Test
    void shouldTellOfAnObjectThatBelongsToNoPart() {
        var situation = SampleShop.plain().refused("Role", "demo", "no grant").situation();

        var status = Statuses.of(situation, good().state());

        assertThat(condition(status, "Degraded").getMessage()).startsWith("Role/demo: no grant (fix: ");
        assertThat(holds(status, "Ready")).isTrue();
    }

    @Test
    void shouldKeepTheTimeOfAConditionThatStaysAsItIs() {
        var before = status(good());
        var later = SampleShop.plain().had(before).at(SampleShop.NOON.plus(Duration.ofHours(1)));

        var same = Statuses.of(later.situation(), good().state());
        var worse = Statuses.of(
                later.situation(), good().service(REVIEW, pods(0, CRASH)).state());

        assertThat(same).isEqualTo(before);
        assertThat(condition(worse, "Ready").getLastTransitionTime()).isEqualTo("2026-11-26T13:00:00Z");
        assertThat(condition(worse, "RoutesReady").getLastTransitionTime()).isEqualTo("2026-11-26T12:00:00Z");
    }

    @Test
    void shouldKeepTheLastGoodVersionUntilAllServicesHaveTheNext() {
        var before = status(good());
        var situation = SampleShop.of("version: 2.0.0").had(before).situation();
        var ahead = new Release(
                image(REVIEW, "2.0.0"), Optional.of(image(REVIEW, "2.0.0")), Optional.empty(), Optional.empty());

        var about = Statuses.of(situation, good().release(REVIEW, ahead).state());
        var begun = Statuses.of(
                situation,
                good().release(REVIEW, ahead).service(REVIEW, pods(1, WAITING)).state());

        assertThat(List.of(about, begun)).allSatisfy(status -> {
            assertThat(status.version()).isEqualTo("2.0.0");
            assertThat(status.lastGoodVersion()).isEqualTo("1.0.0");
        });
    }

    @Test
    void shouldBeReadyInMaintenance() {
        var status = Statuses.of(SampleShop.of("mode: Maintenance").situation(), good().state());

        assertThat(holds(status, "Ready")).isTrue();
        assertThat(status.reason()).isEqualTo("Maintenance");
    }

    @Test
    void shouldSleepWithoutComplaint() {
        var asleep = new Finding(Reason.Hibernated, "it sleeps");
        var states = good().cache(asleep);
        Component.withDatabase()
                .forEach(service -> states.database(service, asleep).migration(service, asleep));
        Arrays.stream(Component.values()).forEach(service -> states.service(service, pods(0, asleep)));

        var status = Statuses.of(SampleShop.of("mode: Hibernated").situation(), states.state());

        assertThat(status.reason()).isEqualTo("Hibernated");
        assertThat(status.ready()).isEqualTo("0/6");
        assertThat(holding(status)).containsExactlyInAnyOrder("SpecValid", "RoutesReady", "CatalogSynced");
        assertThat(condition(status, "DatabasesReady").getReason()).isEqualTo("Hibernated");
    }

    @Test
    void shouldSayThatItIsPausedAndLeaveTheRest() {
        var before = status(good());

        var paused = Statuses.paused(SampleShop.plain().had(before).situation());

        assertThat(paused.reason()).isEqualTo("Paused");
        assertThat(paused.ready()).isEqualTo("6/6");
        assertThat(holds(paused, "Paused")).isTrue();
        assertThat(holds(paused, "Ready")).isTrue();
        assertThat(paused.conditions()).hasSameSizeAs(before.conditions());
        assertThat(Statuses.paused(SampleShop.plain().had(paused).situation())).isEqualTo(paused);
        assertThat(Statuses.paused(SampleShop.plain().situation()).conditions()).hasSize(1);
    }

    @Test
    void shouldSayThatASpecIsInvalidAndLeaveTheRest() {
        var before = status(good());
        var broken = new Finding(Reason.InvalidSpec, "spec.host: no name");

        var invalid = Statuses.invalid(SampleShop.plain().had(before).situation(), broken);

        assertThat(invalid.reason()).isEqualTo("InvalidSpec");
        assertThat(holds(invalid, "Ready")).isFalse();
        assertThat(holds(invalid, "SpecValid")).isFalse();
        assertThat(holds(invalid, "Degraded")).isTrue();
        assertThat(holds(invalid, "ServicesReady")).isTrue();
        assertThat(condition(invalid, "Ready").getMessage())
                .isEqualTo("spec.host: no name (fix: correct the fields that the message names)");
        assertThat(Statuses.of(SampleShop.plain().had(invalid).situation(), good().state())
                        .reason())
                .isEqualTo("Running");
    }

    private static ShopStatus status(ShopStates states) {
        return Statuses.of(SampleShop.plain().situation(), states.state());
    }

    private static Condition condition(ShopStatus status, String type) {
        return status.conditions().stream()
                .filter(condition -> condition.getType().equals(type))
                .findAny()
                .orElseThrow();
    }

    private static boolean holds(ShopStatus status, String type) {
        return condition(status, type).getStatus().equals("True");
    }

    private static Stream<String> holding(ShopStatus status) {
        return status.conditions().stream()
                .filter(condition -> condition.getStatus().equals("True"))
                .map(Condition::getType);
    }
}
