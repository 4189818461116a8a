package dev.shopwright.operator;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.OperatorProcess;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.test.NeedsApiServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many shops under one operator, measured; bench/fleet.sh keeps what this prints. */
@Tag("bench")
@NeedsApiServer
class FleetIT {

    private static final int SHOPS = Integer.getInteger("fleet.shops", 200);
    private static final Duration REST = Duration.ofSeconds(Integer.getInteger("fleet.rest", 300));
    private static final int SHOPS_IN_A_NAMESPACE = 20;

    /** As in the container that the chart runs: half of 512 MiB. */
    private static final String[] JVM = {"-Xmx256m", "-XX:+UseSerialGC", "-XX:+ExitOnOutOfMemoryError"};

    private static final long MOST_MEBIBYTES = 512;
    private static final Duration LONGEST_START = Duration.ofSeconds(60);
    private static final Duration PATIENCE = Duration.ofMinutes(30);
    private static final Duration QUIET = Duration.ofSeconds(15);

    private Installation installation;
    private Map<String, Long> othersWatches;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        createShops();
        othersWatches = awaitOthersWatches();
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void shouldLookAfterManyShops() throws IOException {
        try (OperatorProcess operator = installation.fork("first", Map.of(), JVM)) {
            tell("%d shops made, until the last is ready: %s", SHOPS, time(operator, () -> ready() == SHOPS));
            tell("reconcile p95 meanwhile: %.0f ms", 1000 * operator.metrics().seconds(0.95));
            assertLittleMemory(operator);
            assertOneWatchOfEachKind();
            awaitQuiet();
            assertNoWrites("at rest for " + REST, () -> pass(REST));
            assertLittleMemory(operator);
        }
        try (OperatorProcess operator = installation.fork("second", Map.of(), JVM)) {
            assertNoWrites("at a cold start", () -> {
                Duration start = time(operator, () -> operator.metrics().passes() >= SHOPS);
                tell("cold start, until each shop has been looked at: %s", start);
                assertThat(start).isLessThanOrEqualTo(LONGEST_START);
            });
            tell(
                    "reconcile p95 at the start: %.0f ms",
                    1000 * operator.metrics().seconds(0.95));
            assertLittleMemory(operator);
        }
    }

    /** Kubernetes' controllers look for new kinds twice a minute only. */
    private Map<String, Long> awaitOthersWatches() {
        Set<String> defined =
                installation.admin().apiextensions().v1().customResourceDefinitions().list().getItems().stream()
                        .map(definition -> definition.getSpec().getNames().getPlural())
                        .collect(toSet());
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () -> installation.metrics().watches(),
                        watches -> watches.keySet().containsAll(defined));
    }

    private void createShops() {
        String namespace = "";
        for (int shop = 0; shop < SHOPS; shop++) {
            if (shop % SHOPS_IN_A_NAMESPACE == 0) {
                namespace = installation.namespace("fleet");
            }
            TestShop.create(installation.admin(), namespace, "shop-" + shop, "{host: shop-%d.test}".formatted(shop));
        }
    }

    private long ready() {
        return installation.admin().resources(Shop.class).inAnyNamespace().list().getItems().stream()
                .flatMap(shop -> Optional.ofNullable(shop.getStatus()).stream())
                .map(ShopStatus::reason)
                .filter("Running"::equals)
                .count();
    }

    private void assertOneWatchOfEachKind() {
        Map<String, Long> watches = difference(installation.metrics().watches(), othersWatches);
        tell(
                "watches: %d, by kind %s",
                watches.values().stream().mapToLong(Long::longValue).sum(), watches);
        assertThat(watches.values()).allMatch(count -> count == 1);
    }

    private void assertNoWrites(String when, Runnable course) {
        Map<String, Long> before = installation.metrics().writes();
        course.run();
        Map<String, Long> writes = difference(installation.metrics().writes(), before);
        tell("writes by anybody %s: %s", when, writes);
        assertThat(writes).isEmpty();
    }

    private static void assertLittleMemory(OperatorProcess operator) throws IOException {
        long now = operator.kibibytes("VmRSS") / 1024;
        long most = operator.kibibytes("VmHWM") / 1024;
        tell("memory: %d MiB, %d MiB at most", now, most);
        assertThat(most).isLessThanOrEqualTo(MOST_MEBIBYTES);
    }

    /** Until controllers have had their last word. */
    private void awaitQuiet() {
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofSeconds(1)).until(() -> {
            Map<String, Long> before = installation.metrics().writes();
            pass(QUIET);
            return installation.metrics().writes().equals(before);
        });
    }

    private static void pass(Duration time) {
        Awaitility.await().atMost(PATIENCE).pollDelay(time).until(() -> true);
    }

    private static Duration time(OperatorProcess operator, BooleanSupplier end) {
        Instant start = Instant.now();
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .failFast("the operator has ended", () -> !operator.isAlive())
                .until(end::getAsBoolean);
        return Duration.between(start, Instant.now());
    }

    /** Those that have become more. */
    private static Map<String, Long> difference(Map<String, Long> now, Map<String, Long> before) {
        Map<String, Long> difference = new TreeMap<>(now);
        before.forEach((key, count) -> difference.merge(key, -count, Long::sum));
        difference.values().removeIf(count -> count == 0);
        return difference;
    }

    private static void tell(String text, Object... values) {
        System.out.println("fleet " + text.formatted(values));
    }
}
