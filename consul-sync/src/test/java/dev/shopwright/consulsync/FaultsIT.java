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
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What may happen to requests: the catalogue is right again soon after it has stopped, and loses nothing meanwhile. */
@NeedsServers
class FaultsIT {

    private static final Duration SOON = Duration.ofSeconds(5);
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(3);
    private static final int CHANGES = 6;

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

    @ParameterizedTest
    @EnumSource
    void shouldBeRightAgainAfter(Fault fault) {
        installation.proxy().misbehave(fault);
        churn.turn(CHANGES);
        Awaitility.await().pollDelay(LONG_ENOUGH).until(() -> true);
        churn.turn(CHANGES);

        installation.proxy().misbehave(Fault.NONE);

        long start = System.nanoTime();
        services.forEach(installation::await);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("consul-sync: right again %d ms after %s%n", took.toMillis(), fault);
        assertThat(took).isLessThanOrEqualTo(SOON);
        assertThat(churn.wrongRemovals(installation.proxy())).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }
}
