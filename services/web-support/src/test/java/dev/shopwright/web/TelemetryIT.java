package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** Traces go to the collector that is configured, and logs are JSON where that is asked for. */
@ServiceIT("probe")
@TestPropertySource(properties = {"TRACE_SAMPLING=1", "LOG_FORMAT=ecs", "logging.level.dev.shopwright.probe=DEBUG"})
@ExtendWith(OutputCaptureExtension.class)
class TelemetryIT {

    private static final Queue<String> EXPORTED = new ConcurrentLinkedQueue<>();
    private static final DisposableServer COLLECTOR = HttpServer.create()
            .host("localhost")
            .port(0)
            .route(routes -> routes.post(
                    "/v1/traces",
                    (request, response) -> request.receive()
                            .aggregate()
                            .asString()
                            .doOnNext(EXPORTED::add)
                            .then(Mono.from(response.status(200).send()))))
            .bindNow();

    @Autowired
    private ApiClient api;

    @DynamicPropertySource
    static void collector(DynamicPropertyRegistry registry) {
        registry.add("OTLP_ENDPOINT", () -> "http://localhost:" + COLLECTOR.port());
        registry.add("management.tracing.export.enabled", () -> "true");
        registry.add("management.opentelemetry.tracing.export.schedule-delay", () -> "100ms");
    }

    @Test
    void shouldSendTracesToTheCollector() {
        Eventually.within5Seconds(() -> {
            api.get("/api/v1/things/").expectStatus().isOk();
            assertThat(EXPORTED).anyMatch(spans -> spans.contains("/api/v1/things"));
        });
    }

    @Test
    void shouldLogRequestsAsJson(CapturedOutput output) {
        api.with("X-Request-Id", "traced-1")
                .get("/api/v1/things/?secret=1")
                .expectStatus()
                .isOk();
        Eventually.within5Seconds(() -> assertThat(output.getOut())
                .containsPattern("\\{\"@timestamp\".*request answered method=GET.*request_id=traced-1"));
        assertThat(output.getOut()).doesNotContain("secret=1");
    }
}
