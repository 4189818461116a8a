package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnCluster
class CircuitBreakerE2E {

    private static final int IN_A_ROW = 20;
    private static final Duration LIMIT = Duration.ofSeconds(20);

    private final TestNamespace namespace;
    private Edge edge;
    private Recorder recorder;

    CircuitBreakerE2E(TestNamespace namespace) {
        this.namespace = namespace;
    }

    @BeforeAll
    void start() {
        ShopRoutes routes = ShopRoutes.in(namespace);
        recorder = Recorder.start(namespace.client());
        edge = routes.to(Recorder.NAME, "broken", "circuit-breaker");
    }

    /** Each replica of Traefik has a breaker of its own. */
    @Test
    void shouldLeaveAServiceAloneThatHangsUpAndComeBackToIt() {
        Instant start = Instant.now();
        await().atMost(LIMIT).pollDelay(Duration.ZERO).until(() -> areAll(503, "/cut/first"));
        Duration untilOpen = Duration.between(start, Instant.now());
        long reached = recorder.asked("GET", "/cut/");

        Instant better = Instant.now();
        await().atMost(LIMIT).until(() -> areAll(200, "/"));

        System.out.printf(
                "circuit breaker: open on every replica after %d ms and %d requests, closed again %d ms after the pod was well%n",
                untilOpen.toMillis(),
                reached,
                Duration.between(better, Instant.now()).toMillis());
        assertThat(recorder.asked("GET", "/cut/")).isEqualTo(reached);
    }

    private boolean areAll(int status, String path) throws IOException {
        boolean all = true;
        for (int request = 0; request < IN_A_ROW; request++) {
            all &= edge.get(path).statusCode() == status;
        }
        return all;
    }
}
