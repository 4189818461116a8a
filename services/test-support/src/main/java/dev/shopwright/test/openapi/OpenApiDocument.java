package dev.shopwright.test.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One OpenAPI 3.1 text, able to say what is wrong with an answer. */
final class OpenApiDocument {

    private static final String IRI = "https://documents.test/openapi";

    private final JsonNode root;
    private final List<PathPattern> paths;
    private final SchemaRegistry schemas;

    OpenApiDocument(String text) {
        root = JsonMapper.shared().readTree(text);
        paths = root.path("paths").propertyNames().stream()
                .map(PathPatternParser.defaultInstance::parse)
                .sorted(Comparator.naturalOrder())
                .toList();
        schemas = SchemaRegistry.withDialect(
                Dialects.getOpenApi31(),
                registry -> registry.schemas(Map.of(IRI, text))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    boolean describes(String path) {
        return template(path).isPresent();
    }

    /** Why the answer is not as documented, or nothing. */
    Optional<String> problem(Answer answer) {
        Optional<String> template = template(answer.path());
        if (template.isEmpty()) {
            return unless(answer.status() == 404, "the path is not documented");
        }
        JsonNode operations = root.path("paths").path(template.get());
        String method = answer.method().name().toLowerCase(Locale.ROOT);
        if (answer.method() == HttpMethod.HEAD || answer.method() == HttpMethod.OPTIONS) {
            return Optional.empty();
        }
        if (!operations.has(method)) {
            return unless(answer.status() == 405, "the method is not documented at " + template.get());
        }
        Pointer operation = new Pointer("").child("paths").child(template.get()).child(method);
        return problemOf(answer, operation.child("responses"));
    }

    private Optional<String> problemOf(Answer answer, Pointer responses) {
        return List.of(String.valueOf(answer.status()), answer.status() / 100 + "XX", "default").stream()
                .map(responses::child)
                .filter(response -> response.in(root).isObject())
                .findFirst()
                .map(response -> contentProblem(answer, resolve(response).child("content")))
                .orElseGet(() -> Optional.of("the status is not documented"));
    }

    private Optional<String> contentProblem(Answer answer, Pointer content) {
        if (answer.body().length == 0) {
            return unless(content.in(root).isEmpty(), "the body is missing");
        }
        return content.in(root).propertyNames().stream()
                .filter(type ->
                        answer.type() != null && MediaType.parseMediaType(type).includes(answer.type()))
                .findFirst()
                .map(type -> schemaProblem(answer, content.child(type).child("schema")))
                .orElseGet(() -> Optional.of("the content type is not documented"));
    }

    private Optional<String> schemaProblem(Answer answer, Pointer schema) {
        if (!answer.isJson() || schema.in(root).isMissingNode()) {
            return Optional.empty();
        }
        List<Error> errors =
                schemas.getSchema(SchemaLocation.of(IRI + "#" + schema)).validate(answer.text(), InputFormat.JSON);
        return unless(errors.isEmpty(), errors.stream().map(Error::toString).collect(Collectors.joining("; ")));
    }

    private Pointer resolve(Pointer response) {
        JsonNode reference = response.in(root).path("$ref");
        return reference.isString() ? new Pointer(reference.stringValue().substring(1)) : response;
    }

    private Optional<String> template(String path) {
        PathContainer written = PathContainer.parsePath(path);
        PathContainer slashed = PathContainer.parsePath(path.endsWith("/") ? path : path + "/");
        return paths.stream()
                .filter(pattern -> pattern.matches(written) || pattern.matches(slashed))
                .map(PathPattern::getPatternString)
                .findFirst();
    }

    private static Optional<String> unless(boolean fine, String problem) {
        return fine ? Optional.empty() : Optional.of(problem);
    }
}
