package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.installation.Installation;
import dev.shopwright.consulsync.installation.SyncProcess;
import dev.shopwright.consulsync.installation.TestService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** consul-sync at work while pods come and go. */
record UnderChurn(Installation installation, List<TestService> services, Churn churn, SyncProcess process)
        implements AutoCloseable {

    private static final Duration SOON = Duration.ofSeconds(5);

    /** Three services, all of them listed. */
    static UnderChurn start(Path folder) throws IOException {
        Installation installation = Installation.start(folder);
        List<TestService> services = List.of(installation.service(), installation.service(), installation.service());
        Churn churn = new Churn(services, System.nanoTime());
        UnderChurn started = new UnderChurn(installation, services, churn, installation.fork());
        started.awaitRight();
        return started;
    }

    void awaitRight() {
        services.forEach(installation::await);
    }

    /** Now that nothing is in its way any more, it is right again soon, and has removed nothing that lived. */
    void assertRightSoonAfter(String what) {
        long start = System.nanoTime();
        awaitRight();
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("consul-sync: right again %d ms after %s%n", took.toMillis(), what);
        assertThat(took).isLessThanOrEqualTo(SOON);
        assertThat(churn.wrongRemovals(installation.proxy())).isEmpty();
        assertThat(process.isAlive()).isTrue();
    }

    @Override
    public void close() {
        process.close();
        installation.close();
    }
}
