package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.installation.Installation;
import dev.shopwright.consulsync.installation.NeedsServers;
import dev.shopwright.consulsync.installation.SyncProcess;
import dev.shopwright.consulsync.installation.TestService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ended by {@code kill -9} at any moment, again and again; bench/consul-sync.sh keeps what this prints. */
@Tag("bench")
@NeedsServers
class KillsIT {

    private static final int KILLS = Integer.getInteger("kills", 100);
    private static final int LONGEST_LIFE_MILLIS = 4000;
    private static final int SERVICES = 4;
    private static final int CHANGES = 5;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);
    private Installation installation;
    private List<TestService> services;
    private Churn churn;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        services = Stream.generate(installation::service).limit(SERVICES).toList();
        churn = new Churn(services, seed);
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void shouldRemoveNoLivingInstanceAndBeRightAfterEachKill() throws IOException {
        Latencies latencies = new Latencies("starts after a kill, until the catalogue was right");
        for (int kills = 0; kills < KILLS; kills += 2) {
            try (SyncProcess victim = installation.fork()) {
                long end = System.nanoTime()
                        + Duration.ofMillis(random.nextInt(LONGEST_LIFE_MILLIS)).toNanos();
                Awaitility.await().pollInterval(Duration.ofMillis(20)).until(() -> {
                    churn.turn(1);
                    return System.nanoTime() > end;
                });
                victim.kill();
            }
            churn.turn(CHANGES);
            try (SyncProcess successor = installation.fork()) {
                long start = System.nanoTime();
                services.forEach(installation::await);
                latencies.add(Duration.ofNanos(System.nanoTime() - start));
                successor.kill();
            }
        }
        latencies.print();
        List<String> wrong = churn.wrongRemovals(installation.proxy());
        System.out.printf(
                "consul-sync: %d kills, %d pods removed, %d living instances removed%n",
                KILLS, churn.removals(), wrong.size());
        assertThat(wrong).isEmpty();
    }
}
