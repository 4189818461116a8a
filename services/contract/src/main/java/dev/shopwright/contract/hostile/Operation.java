package dev.shopwright.contract.hostile;

import dev.shopwright.contract.Shop;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/**
 * One operation of a service's published document.
 *
 * @param path with the service's prefix, as {@code /auth_service/api/v1/users/{id}/}
 * @param document the whole text, in which references are looked up
 */
record Operation(String method, String path, JsonNode description, JsonNode document) {

    private static final List<String> SERVICES = List.of("auth", "product", "cart", "review", "order");
    private static final String NOBODY = "00000000-0000-4000-8000-000000000000";
    private static final String NO_NUMBER = "987654321";

    static Stream<Operation> of(Shop shop) {
        return SERVICES.stream().flatMap(service -> of(shop, "/" + service + "_service"));
    }

    private static Stream<Operation> of(Shop shop, String prefix) {
        JsonNode document = shop.api().get(prefix + "/api/schema/").expect(200).json();
        return document.at("/paths").properties().stream()
                .flatMap(path -> path.getValue().properties().stream()
                        .map(method -> new Operation(
                                method.getKey().toUpperCase(Locale.ROOT),
                                prefix + path.getKey(),
                                method.getValue(),
                                document)));
    }

    boolean takesJson() {
        return !bodySchema().isMissingNode();
    }

    boolean needsBody() {
        return description.at("/requestBody/required").asBoolean(false);
    }

    boolean isInternal() {
        return path.contains("/internal/");
    }

    /** The path to something that does not exist. */
    String pathToNothing() {
        String filled = path;
        for (JsonNode parameter : description.path("parameters")) {
            if (parameter.path("in").asString().equals("path")) {
                boolean isNumber = parameter.at("/schema/type").asString("").equals("integer");
                filled = filled.replace("{" + parameter.path("name").asString() + "}", isNumber ? NO_NUMBER : NOBODY);
            }
        }
        return filled;
    }

    List<String> queryParameters() {
        return StreamSupport.stream(description.path("parameters").spliterator(), false)
                .filter(parameter -> parameter.path("in").asString().equals("query"))
                .map(parameter -> parameter.path("name").asString())
                .toList();
    }

    /** The body's fields and their schemas, files excepted, which JSON cannot hold. */
    Map<String, JsonNode> fields() {
        return bodySchema().path("properties").properties().stream()
                .filter(field -> !field.getValue().path("format").asString("").equals("binary"))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> resolve(field.getValue())));
    }

    /** The body's fields that take text. */
    List<String> texts() {
        return fields().entrySet().stream()
                .filter(field -> takesText(field.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static boolean takesText(JsonNode schema) {
        JsonNode type = schema.path("type");
        return type.asString("").equals("string")
                || type.valueStream().anyMatch(one -> one.asString().equals("string"));
    }

    private JsonNode bodySchema() {
        return resolve(description
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    }

    private JsonNode resolve(JsonNode schema) {
        return schema.has("$ref") ? document.at(schema.path("$ref").asString().substring(1)) : schema;
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
