package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.installation.ConsulProxy;
import dev.shopwright.consulsync.installation.Fault;
import dev.shopwright.consulsync.installation.NeedsServers;
import dev.shopwright.consulsync.installation.Relay;
import dev.shopwright.consulsync.installation.TestService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
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
    private static final Duration QUIET = Duration.ofSeconds(5);
    private static final int CHANGES = 10;

    private UnderChurn sync;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        sync = UnderChurn.start(folder);
    }

    @AfterAll
    void stop() {
        sync.close();
    }

    @Test
    void shouldKeepEverythingWhileTheApiServerIsAway() {
        Relay way = sync.installation().wayToApiServer();
        assertKept("the API server", way::cut, way::restore);
    }

    @Test
    void shouldKeepEverythingWhileConsulIsAway() {
        ConsulProxy proxy = sync.installation().proxy();
        assertKept("Consul", () -> proxy.misbehave(Fault.AWAY), () -> proxy.misbehave(Fault.NONE));
    }

    @Test
    void shouldWriteNothingAtRest() {
        ConsulProxy proxy = sync.installation().proxy();
        sync.awaitRight();
        pass(QUIET);
        int before = proxy.transactions().size();

        pass(REST);

        int written = proxy.transactions().size() - before;
        System.out.printf("consul-sync: %d transactions in %s of rest%n", written, REST);
        assertThat(written).isZero();
    }

    private void assertKept(String who, Runnable cut, Runnable restore) {
        sync.awaitRight();
        Map<String, Map<String, String>> before = shown();
        cut.run();
        sync.churn().turn(CHANGES);
        pass(OUTAGE);
        assertThat(shown()).isEqualTo(before);

        restore.run();

        sync.assertRightSoonAfter("%s was away for %s".formatted(who, OUTAGE));
    }

    private Map<String, Map<String, String>> shown() {
        return sync.services().stream()
                .map(TestService::listedName)
                .collect(Collectors.toMap(
                        Function.identity(), sync.installation().outsider()::statuses));
    }

    private static void pass(Duration time) {
        Awaitility.await().atMost(time.multipliedBy(2)).pollDelay(time).until(() -> true);
    }
}
