package dev.shopwright.test.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.test.ApiClient;
import dev.shopwright.test.ServiceIT;
import dev.shopwright.test.TokenIssuer;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.test.context.TestPropertySource;

@ServiceIT("sample")
@TestPropertySource(properties = "sample.extra=of the test")
class SampleServiceIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    Environment environment;

    @Test
    void shouldReadTheServicesOwnConfigurationAndTheTestsProperties() {
        assertThat(environment.getProperty("sample.read")).isEqualTo("from sample.yml");
        assertThat(environment.getProperty("sample.extra")).isEqualTo("of the test");
        assertThat(environment.getProperty("spring.r2dbc.url")).startsWith("r2dbc:postgresql://");
        assertThat(environment.getProperty("shopwright.security.internal-keys")).contains("\"kid\":\"cart\"");
    }

    @Test
    void shouldPassAnAnswerThatIsDocumented() {
        api.with("name", "sample.read")
                .get("/api/v1/setting/")
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("value")
                .isEqualTo("from sample.yml");
    }

    @Test
    void shouldRefuseAnAnswerThatDiffersFromItsSchema() {
        assertThatThrownBy(() -> api.post("/api/v1/setting/", Map.of("name", 1)))
                .hasMessageContaining("POST /api/v1/setting/ -> 200")
                .hasMessageContaining("/name: integer found, string expected")
                .hasMessageContaining("{\"name\":1}");
    }

    @Test
    void shouldRefuseAnAnswerOfAnUndocumentedPath() {
        assertThatThrownBy(() -> api.as("anybody").get("/api/v1/caller/"))
                .hasMessageContaining("the path is not documented");
    }

    @Test
    void shouldSendTheToken() {
        String token = tokens.customer(UUID.randomUUID());

        api.as(token)
                .with("name", "none")
                .get("/api/v1/nowhere/")
                .expectStatus()
                .isNotFound();
    }
}
