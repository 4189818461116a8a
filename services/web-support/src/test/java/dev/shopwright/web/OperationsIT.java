package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import dev.shopwright.test.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;

@ServiceIT("probe")
class OperationsIT {

    /** Levels belong to the JVM, so this one is nobody else's. */
    private static final String LOGGER = "/actuator/loggers/dev.shopwright.probe.live";

    @Autowired
    private ApiClient api;

    @Autowired
    private TokenIssuer tokens;

    @ParameterizedTest
    @ValueSource(strings = {"liveness", "readiness", "startup"})
    void shouldTellOfHealthByKind(String kind) {
        api.get("/actuator/health/" + kind)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.status")
                .isEqualTo("UP");
    }

    @Test
    void shouldCountRequests() {
        api.get("/api/v1/things/").expectStatus().isOk();
        var metrics = api.get("/actuator/prometheus")
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult();
        assertThat(metrics.getResponseBody()).contains("http_server_requests").contains("service=\"probe\"");
    }

    @Test
    void shouldChangeTheLogLevelLiveForAdminsOnly() {
        api.as(tokens.admin())
                .post(LOGGER, "{\"configuredLevel\":\"INFO\"}")
                .expectStatus()
                .isNoContent();
        var log = LoggerFactory.getLogger("dev.shopwright.probe.live");
        assertThat(log.isDebugEnabled()).isFalse();
        var debug = "{\"configuredLevel\":\"DEBUG\"}";

        api.as(tokens.staff()).post(LOGGER, debug).expectStatus().isForbidden();
        api.as(tokens.admin()).post(LOGGER, debug).expectStatus().isNoContent();
        assertThat(log.isDebugEnabled()).isTrue();

        api.as(tokens.admin())
                .post(LOGGER, "{\"configuredLevel\":\"ERROR\"}")
                .expectStatus()
                .isNoContent();
        assertThat(log.isDebugEnabled()).isFalse();
    }
}
