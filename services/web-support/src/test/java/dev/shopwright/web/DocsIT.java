package dev.shopwright.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;

@ServiceIT("probe")
class DocsIT {

    @Autowired
    private ApiClient api;

    @Test
    void shouldDocumentPathsAsClientsCallThem() {
        web().get()
                .uri("/api/schema/")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.paths['/api/v1/things/'].post.responses['413']")
                .exists()
                .jsonPath("$.paths['/api/v1/doors/staff/'].get.security[0].token")
                .exists()
                .jsonPath("$.paths['/api/v1/doors/anyone/'].get.security")
                .doesNotExist();
    }

    @Test
    void shouldDocumentWhatClientsSendForOurArguments() {
        web().get()
                .uri("/api/schema/")
                .exchange()
                .expectBody()
                .jsonPath("$.paths['/api/v1/things/'].get.parameters[*].name")
                .isEqualTo(List.of("limit", "offset", "cursor"))
                .jsonPath("$.paths['/api/v1/doors/anyone/'].get.parameters")
                .isEmpty()
                .jsonPath("$.components.schemas.Caller")
                .doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/probe_service"})
    void shouldShowBothPagesBehindAStrippedPrefix(String prefix) {
        var redoc = text("/api/schema/redoc/", prefix);
        assertThat(redoc)
                .contains("spec-url=\"" + prefix + "/api/schema/\"")
                .contains(prefix + "/api/schema/redoc/redoc.js");
        assertThat(text("/api/schema/redoc/redoc.js", "")).hasSizeGreaterThan(100_000);
        web().get()
                .uri("/api/schema/swagger-ui/")
                .header("X-Forwarded-Prefix", prefix)
                .exchange()
                .expectStatus()
                .is3xxRedirection()
                .expectHeader()
                .valueMatches("Location", ".*" + prefix + "/api/schema/swagger-ui/index.html.*");
        assertThat(text("/api/schema/swagger-config/", prefix)).contains("\"" + prefix + "/api/schema\"");
        assertThat(text("/api/schema/swagger-ui/index.html", prefix)).contains("swagger-ui");
    }

    private String text(String path, String prefix) {
        return web().get()
                .uri(path)
                .header("X-Forwarded-Prefix", prefix)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient web() {
        return api.http()
                .mutate()
                .filters(java.util.List::clear)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(9_000_000))
                .build();
    }
}
