package dev.shopwright.operator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.NeedsApiServer;
import dev.shopwright.operator.installation.OperatorProcess;
import dev.shopwright.operator.installation.TestShop;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsApiServer
class LeadershipIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration LIMIT = Duration.ofSeconds(20);
    private static final Duration AT_ONCE = Duration.ofSeconds(6);

    private Installation installation;
    private TestShop shop;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        shop = TestShop.create(installation.admin(), installation.namespace("lead"), "demo", "{host: demo.localhost}");
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void shouldReplaceALeaderThatDiesAndOneThatEnds() throws IOException {
        try (OperatorProcess first = fork("first")) {
            awaitHolder("first");
            try (OperatorProcess second = fork("second")) {
                shop.await("ServicesReady", "True Running");

                Duration afterDeath = takeover("second", first::kill);
                assertThat(afterDeath).isLessThan(LIMIT);

                try (OperatorProcess third = fork("third")) {
                    Awaitility.await()
                            .atMost(PATIENCE)
                            .until(() -> installation.log("third").contains("operator watching"));
                    Duration afterEnd = takeover("third", second::close);
                    assertThat(afterEnd).isLessThan(AT_ONCE);
                    System.out.printf(
                            "Takeover: %d ms after the leader died, %d ms after it ended%n",
                            afterDeath.toMillis(), afterEnd.toMillis());
                }
            }
        }
    }

    private OperatorProcess fork(String name) throws IOException {
        return installation.fork(name, Map.of("LEADER_ELECTION", "true"));
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
