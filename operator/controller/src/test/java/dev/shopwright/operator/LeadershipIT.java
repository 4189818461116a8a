package dev.shopwright.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.OperatorProcess;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.test.NeedsApiServer;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsApiServer
class LeadershipIT {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(6);

    private Installation installation;
    private TestShop shop;
    private final List<OperatorProcess> processes = new ArrayList<>();

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.bare(folder);
        shop = TestShop.create(installation.admin(), installation.namespace("lead"), "demo", "{host: demo.localhost}");
    }

    @AfterAll
    void stop() {
        processes.forEach(OperatorProcess::close);
        installation.close();
    }

    @Test
    void shouldReplaceALeaderThatDiesAndOneThatEnds() throws IOException {
        OperatorProcess first = fork("first");
        OperatorProcess second = fork("second");
        shop.await("ServicesReady", "True Running");

        Duration afterDeath = takeover("second", first::kill);
        fork("third");
        Duration afterEnd = takeover("third", second::close);

        System.out.printf(
                "Takeover: %d ms after the leader died, %d ms after it ended%n",
                afterDeath.toMillis(), afterEnd.toMillis());
        assertThat(afterDeath).isLessThan(LIMIT);
        assertThat(afterEnd).isLessThan(AT_ONCE);
    }

    /** Returns when it stands by, or leads if nobody else does. */
    private OperatorProcess fork(String name) throws IOException {
        OperatorProcess process = installation.fork(name, Map.of("LEADER_ELECTION", "true"));
        processes.add(process);
        Awaitility.await().atMost(PATIENCE).until(() -> installation.log(name).contains("operator watching"));
        return process;
    }

    /** From the leader's end until the next one has repaired what was broken meanwhile. */
    private Duration takeover(String next, Runnable end) {
        Resource<Service> service =
                shop.client().services().inNamespace(shop.namespace()).withName("demo-auth");
        end.run();
        Instant start = Instant.now();
        service.delete();
        Awaitility.await().atMost(PATIENCE).pollInterval(Duration.ofMillis(50)).until(() -> service.get() != null);
        Duration time = Duration.between(start, Instant.now());
        awaitHolder(next);
        return time;
    }

    private void awaitHolder(String name) {
        Awaitility.await().atMost(PATIENCE).until(() -> name.equals(installation.leader()));
    }
}
