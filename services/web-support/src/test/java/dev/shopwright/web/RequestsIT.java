package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import dev.shopwright.test.TestServers;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServiceIT("probe")
class RequestsIT {

    @Autowired
    private ApiClient api;

    @LocalServerPort
    private int port;

    @Test
    void shouldServeBothSpellingsWithoutRedirect() {
        api.get("/api/v1/things").expectStatus().isOk();
        api.get("/api/v1/things/").expectStatus().isOk();
    }

    @Test
    void shouldKeepAPlainRequestIdAndReplaceAnother() {
        api.with("X-Request-Id", "abc-1").get("/api/v1/nothing/").expectHeader().valueEquals("X-Request-Id", "abc-1");
        api.with("X-Request-Id", "a b<c>")
                .get("/api/v1/things/")
                .expectHeader()
                .valueMatches("X-Request-Id", "[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            203.0.113.9,                       203.0.113.9
            '198.51.100.1, 203.0.113.9',       203.0.113.9
            '198.51.100.1, 203.0.113.9, ::1',  203.0.113.9
            nonsense,                          127.0.0.1
            """)
    void shouldBelieveTheLastAddressThatAProxyAdded(String forwarded, String client) {
        api.with("X-Forwarded-For", forwarded)
                .get("/api/v1/things/client/")
                .expectBody()
                .jsonPath("$.ip")
                .isEqualTo(client);
    }

    @Test
    void shouldWriteUrlsAsTheProxyWasAsked() {
        var page = api.with("X-Forwarded-Host", "shop.test")
                .with("X-Forwarded-Proto", "https")
                .with("X-Forwarded-Prefix", "/probe_service")
                .get("/api/v1/things/?limit=5");
        page.expectBody()
                .jsonPath("$.next")
                .isEqualTo("https://shop.test/probe_service/api/v1/things/?limit=5&offset=5");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/things/?q=%00",
                "/api/v1/things/?q=%C3",
                "/api/v1/things/%00/",
                "/api/v1/things/%2525/",
                "/api/v1/things/?%C2%8D=1"
            })
    void shouldRefuseAddressesThatAreNoText(String path) {
        api.get(URI.create("http://localhost:" + port + path)).expectStatus().isBadRequest();
    }

    @Test
    void shouldThrottleAfterTheLimit() {
        throttlesAfterFive("shared");
    }

    @Test
    void shouldThrottleAloneWhenRedisIsAway() {
        TestServers.redis().kill();
        try {
            throttlesAfterFive("own");
        } finally {
            TestServers.redis().restart();
        }
    }

    private void throttlesAfterFive(String bucket) {
        for (int i = 0; i < 5; i++) {
            api.get("/api/v1/things/limited/?bucket=" + bucket).expectStatus().isOk();
        }
        var refused = api.get("/api/v1/things/limited/?bucket=" + bucket)
                .expectStatus()
                .isEqualTo(429)
                .returnResult(String.class);
        assertThat(Integer.parseInt(refused.getResponseHeaders().getFirst("Retry-After")))
                .isBetween(1, 12);
    }
}
