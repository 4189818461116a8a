package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ServiceIT;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.reactive.function.client.WebClient;

/** A request that is under way when the service is told to stop is still answered. */
@ServiceIT("probe")
@DirtiesContext
@TestPropertySource(properties = "shutdown.test=own context")
class ShutdownIT {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Autowired
    private ConfigurableApplicationContext service;

    @Autowired
    private ProbeApplication.Things things;

    @LocalServerPort
    private int port;

    @Test
    void shouldAnswerWhatIsUnderWayBeforeStopping() {
        var answer = WebClient.create("http://localhost:" + port)
                .get()
                .uri("/api/v1/things/slow/")
                .retrieve()
                .toBodilessEntity()
                .toFuture();
        things.slowStarted.asMono().block(PATIENCE);

        var stopped = CompletableFuture.runAsync(service::stop);
        Eventually.within5Seconds(() -> assertThat(refusesConnections()).isTrue());
        assertThat(answer).isNotDone();
        things.slowMayEnd.tryEmitEmpty();

        assertThat(answer)
                .succeedsWithin(PATIENCE)
                .matches(response -> response.getStatusCode().is2xxSuccessful());
        assertThat(stopped).succeedsWithin(PATIENCE);
    }

    private boolean refusesConnections() {
        try (var socket = new Socket("localhost", port)) {
            return false;
        } catch (IOException refused) {
            return true;
        }
    }
}
