package dev.shopwright.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;

class OpenApiDocumentTest {

    private final OpenApiDocument document = new OpenApiDocument(
            new ClassPathResource("sample-openapi.json").getContentAsString(StandardCharsets.UTF_8));

    OpenApiDocumentTest() throws IOException {}

    @Test
    void shouldAcceptAnAnswerThatFits() {
        assertThat(get("/api/v1/items/7/", 200, "{\"id\":\"7a2c1d5e-7c5e-4f0b-9a51-0e5f0f3f9c11\"}"))
                .isEmpty();
    }

    @Test
    void shouldKnowThePathWithoutItsSlash() {
        assertThat(get("/api/v1/items/7", 200, "{\"id\":\"7a2c1d5e-7c5e-4f0b-9a51-0e5f0f3f9c11\"}"))
                .isEmpty();
    }

    @Test
    void shouldCheckFormats() {
        assertThat(get("/api/v1/items/7/", 200, "{\"id\":\"seven\"}"))
                .hasValueSatisfying(problem -> assertThat(problem).contains("uuid"));
    }

    @Test
    void shouldMissARequiredMember() {
        assertThat(get("/api/v1/items/7/", 200, "{}"))
                .hasValueSatisfying(problem -> assertThat(problem).contains("required property 'id' not found"));
    }

    @Test
    void shouldRefuseAnUndocumentedStatus() {
        assertThat(get("/api/v1/items/7/", 202, "{}")).contains("the status is not documented");
    }

    @Test
    void shouldUseTheResponseOfAStatusClassThroughItsReference() {
        assertThat(get("/api/v1/setting/", 404, "{\"detail\":\"Not found.\"}")).isEmpty();
        assertThat(get("/api/v1/setting/", 404, "{\"detail\":4}")).isPresent();
    }

    @Test
    void shouldPreferTheLiteralPath() {
        assertThat(problem(HttpMethod.GET, "/api/v1/items/first/", 200, MediaType.IMAGE_PNG, "png"))
                .isEmpty();
    }

    @Test
    void shouldRefuseAnUndocumentedContentType() {
        assertThat(problem(HttpMethod.GET, "/api/v1/items/7/", 200, MediaType.TEXT_HTML, "<p>"))
                .contains("the content type is not documented");
    }

    @Test
    void shouldAskForTheBodyThatIsDocumented() {
        assertThat(problem(HttpMethod.GET, "/api/v1/items/7/", 200, null, "")).contains("the body is missing");
        assertThat(problem(HttpMethod.DELETE, "/api/v1/items/7/", 204, null, ""))
                .isEmpty();
    }

    @Test
    void shouldLetUnknownPathsAndMethodsBeRefusedOnly() {
        assertThat(get("/api/v1/unknown/", 404, "{}")).isEmpty();
        assertThat(get("/api/v1/unknown/", 200, "{}")).contains("the path is not documented");
        assertThat(problem(HttpMethod.PUT, "/api/v1/items/7/", 405, MediaType.APPLICATION_JSON, "{}"))
                .isEmpty();
        assertThat(problem(HttpMethod.PUT, "/api/v1/items/7/", 200, MediaType.APPLICATION_JSON, "{}"))
                .isPresent();
    }

    private Optional<String> get(String path, int status, String body) {
        return problem(HttpMethod.GET, path, status, MediaType.APPLICATION_JSON, body);
    }

    private Optional<String> problem(HttpMethod method, String path, int status, MediaType type, String body) {
        return document.problem(new Answer(method, path, status, type, body.getBytes(StandardCharsets.UTF_8)));
    }
}
