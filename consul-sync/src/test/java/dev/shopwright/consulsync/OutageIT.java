package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.installation.Fault;
import dev.shopwright.consulsync.installation.Installation;
import dev.shopwright.consulsync.installation.NeedsServers;
import dev.shopwright.consulsync.installation.SyncProcess;
import dev.shopwright.consulsync.installation.TestService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What takes minutes: one side away, and nothing to do. bench/consul-sync.sh keeps what this prints. */
@Tag("bench")
@NeedsServers
class OutageIT {

    private static final Duration OUTAGE = Duration.ofMinutes(1);
    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration SOON = Duration.ofSeconds(5);
    private static final int CHANGES = 10;

    private Installation installation;
    private SyncProcess process;
    private List<TestService> services;
    private Churn churn;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        services = List.of(installation.service(), installation.service(), installation.service());
        churn = new Churn(services, System.nanoTime());
        process = installation.fork();
        services.forEach(installation::await);
    }

    @AfterAll
    void stop() {
        process.close();
        installation.close();
    }

    @Test
    void shouldKeepEverythingWhileTheApiServerIsAway() {
        assertKept("the API server", installation.wayToApiServer()::cut, installation.wayToApiServer()::restore);
    }

    @Test
    void shouldKeepEverythingWhileConsulIsAway() {
        assertKept(
                "Consul",
                () -> installation.proxy().misbehave(Fault.AWAY),
                () -> installation.proxy().misbehave(Fault.NONE));
    }

    @Test
    void shouldWriteNothingAtRest() {
        services.forEach(installation::await);
        pass(SOON);
        int before = installation.proxy().transactions().size();

        pass(REST);

        int written = installation.proxy().transactions().size() - before;
        System.out.printf("consul-sync: %d transactions in %s of rest%n", written, REST);
        assertThat(written).isZero();
    }

    private void assertKept(String who, Runnable cut, Runnable restore) {
        services.forEach(installation::await);
        Map<String, Map<String, String>> before = shown();
        cut.run();
        churn.turn(CHANGES);
        pass(OUTAGE);
        assertThat(shown()).isEqualTo(before);

        restore.run();

        long start = System.nanoTime();
        services.forEach(installation::await);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("consul-sync: right again %d ms after %s was away for %s%n", took.toMillis(), who, OUTAGE);
        assertThat(took).isLessThanOrEqualTo(SOON);
        assertThat(churn.wrongRemovals(installation.proxy())).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    private Map<String, Map<String, String>> shown() {
        return services.stream()
                .map(TestService::listedName)
                .collect(Collectors.toMap(Function.identity(), installation.outsider()::statuses));
    }

    private static void pass(Duration time) {
        Awaitility.await().atMost(time.multipliedBy(2)).pollDelay(time).until(() -> true);
    }
}
