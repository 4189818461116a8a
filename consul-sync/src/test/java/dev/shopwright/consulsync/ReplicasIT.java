package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.installation.Installation;
import dev.shopwright.consulsync.installation.NeedsServers;
import dev.shopwright.consulsync.installation.SyncProcess;
import dev.shopwright.consulsync.installation.TestService;
import dev.shopwright.operator.test.Command;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two replicas, one of which works; bench/consul-sync.sh keeps what this prints. */
@Tag("bench")
@NeedsServers
class ReplicasIT {

    private static final Duration TAKE_OVER = Duration.ofSeconds(20);

    private final Map<String, SyncProcess> replicas = new LinkedHashMap<>();
    private Installation installation;
    private TestService service;
    private String leader;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        service = installation.service();
        for (String name : List.of("first", "second")) {
            replicas.put(name, installation.fork(Installation.CLUSTER, name, List.of("-XX:TieredStopAtLevel=1")));
        }
        installation.await(service);
        leader = Awaitility.await().until(() -> installation.leader(Installation.CLUSTER), replicas::containsKey);
    }

    @AfterEach
    void stop() {
        replicas.values().forEach(SyncProcess::close);
        installation.close();
    }

    @Test
    void shouldGoOnWithoutTheOneThatIsTold() {
        replicas.get(leader).close();
        assertTakenOver("told to end");
    }

    @Test
    void shouldGoOnWithoutTheOneThatIsKilled() {
        replicas.get(leader).kill();
        assertTakenOver("killed");
    }

    /** One that wakes up when another works already must not write what it meant to. */
    @Test
    void shouldGoOnWithoutTheOneThatIsFrozen() throws IOException {
        SyncProcess frozen = replicas.get(leader);
        signal("STOP", frozen);
        assertTakenOver("frozen");
        int before = installation.proxy().transactions().size();

        signal("CONT", frozen);

        Awaitility.await()
                .until(() -> installation.said(leader), log -> log.contains("not leading") || !frozen.isAlive());
        assertThat(installation.proxy().transactions()).hasSize(before);
        installation.await(service);
    }

    private void assertTakenOver(String what) {
        long start = System.nanoTime();
        service.add();
        installation.await(service, TAKE_OVER);
        System.out.printf(
                "consul-sync: the leader %s, a pod added was listed %d ms after%n",
                what, Duration.ofNanos(System.nanoTime() - start).toMillis());
        assertThat(installation.leader(Installation.CLUSTER)).isNotEqualTo(leader);
    }

    private static void signal(String name, SyncProcess process) {
        assertThat(Command.of("kill", "-" + name, String.valueOf(process.pid())).succeeds(Duration.ofSeconds(5)))
                .isTrue();
    }
}
