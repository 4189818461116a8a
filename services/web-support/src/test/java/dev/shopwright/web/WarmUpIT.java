package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import dev.shopwright.web.warmup.WarmUpRequest;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.availability.ApplicationAvailability;
import org.springframework.boot.availability.ReadinessState;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.TestPropertySource;
import reactor.core.publisher.Mono;

@ServiceIT("probe")
@Import(WarmUpIT.Requests.class)
@TestPropertySource(
        properties = {"spring.main.cloud-platform=kubernetes", "shopwright.warm-up.paths=/api/v1/things/, /nowhere/"})
class WarmUpIT {

    private static final int ROUNDS = 100;

    @Autowired
    private ApiClient api;

    @Autowired
    private Requests requests;

    @TestConfiguration
    static class Requests {

        private final List<ReadinessState> sentWhen = new CopyOnWriteArrayList<>();

        @Bean
        WarmUpRequest toNobody(ApplicationAvailability availability) {
            return () -> {
                sentWhen.add(availability.getReadinessState());
                return Mono.error(new IllegalStateException("nobody there"));
            };
        }
    }

    @Test
    void shouldSendEachRequestBeforeItIsReady() {
        assertThat(requests.sentWhen).hasSize(ROUNDS).containsOnly(ReadinessState.REFUSING_TRAFFIC);
        assertThat(api.get("/actuator/prometheus")
                        .expectStatus()
                        .isOk()
                        .expectBody(String.class)
                        .returnResult()
                        .getResponseBody())
                .containsPattern("http_server_requests_seconds_count\\{[^}]*uri=\"/api/v1/things\"[^}]*} " + ROUNDS);
        api.get("/actuator/health/startup").expectStatus().isOk();
    }
}
