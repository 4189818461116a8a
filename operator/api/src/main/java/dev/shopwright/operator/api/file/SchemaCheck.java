package dev.shopwright.operator.api.file;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Holds values against a schema, as far as definitions of Kubernetes use it, and collects what is wrong with them. */
final class SchemaCheck {

    private final List<String> mistakes = new ArrayList<>();

    List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    void value(String field, JSONSchemaProps schema, JsonNode value) {
        if (value.isNull()) {
            require(schema.getDefault() != null, field, "give it a value, or leave it out");
        } else if (schema.getType() != null) { // a quantity has none: it may be a number or text
            switch (schema.getType()) {
                case "object" -> object(field, schema, value);
                case "array" -> array(field, schema, value);
                case "string" -> text(field, schema, value);
                case "integer" -> number(field, schema, value);
                default -> require(value.isBoolean(), field, "give it true or false, not " + value);
            }
        }
    }

    private void object(String field, JSONSchemaProps schema, JsonNode value) {
        if (!value.isObject()) {
            mistake(field, "give it fields of its own, not " + value);
            return;
        }
        schema.getRequired().stream()
                .filter(name -> !value.has(name))
                .forEach(name -> mistake(member(field, name), "is missing, and has no default"));
        value.properties()
                .forEach(entry -> member(member(field, entry.getKey()), entry.getKey(), schema, entry.getValue()));
    }

    private void member(String field, String name, JSONSchemaProps schema, JsonNode value) {
        if (schema.getAdditionalProperties() != null) {
            value(field, schema.getAdditionalProperties().getSchema(), value);
        } else if (schema.getProperties().containsKey(name)) {
            value(field, schema.getProperties().get(name), value);
        } else {
            String known =
                    String.join(", ", new TreeSet<>(schema.getProperties().keySet()));
            mistake(field, "is unknown: remove it, or choose one of " + known);
        }
    }

    private static String member(String field, String name) {
        return field.isEmpty() ? name : field + "." + name;
    }

    private void array(String field, JSONSchemaProps schema, JsonNode value) {
        if (!value.isArray()) {
            mistake(field, "give it a list, not " + value);
            return;
        }
        size(field, "entries", value.size(), schema.getMinItems(), schema.getMaxItems());
        for (int i = 0; i < value.size(); i++) {
            value("%s[%d]".formatted(field, i), schema.getItems().getSchema(), value.get(i));
        }
    }

    private void text(String field, JSONSchemaProps schema, JsonNode value) {
        if (!value.isTextual()) {
            mistake(field, "give it text: put %s in quotes".formatted(value));
            return;
        }
        size(field, "characters", value.textValue().length(), schema.getMinLength(), schema.getMaxLength());
        require(
                schema.getPattern() == null || value.textValue().matches(schema.getPattern()),
                field,
                "%s does not match %s".formatted(value, schema.getPattern()));
        require(
                schema.getEnum().isEmpty() || schema.getEnum().contains(value),
                field,
                "%s is none of %s".formatted(value, schema.getEnum()));
    }

    private void number(String field, JSONSchemaProps schema, JsonNode value) {
        if (!value.canConvertToInt() || !value.isIntegralNumber()) {
            mistake(field, "give it a whole number, not " + value);
            return;
        }
        require(
                schema.getMinimum() == null || value.intValue() >= schema.getMinimum(),
                field,
                "give it at least %.0f".formatted(schema.getMinimum()));
        require(
                schema.getMaximum() == null || value.intValue() <= schema.getMaximum(),
                field,
                "give it at most %.0f".formatted(schema.getMaximum()));
    }

    private void size(String field, String what, long size, Long min, Long max) {
        require(min == null || size >= min, field, "give it at least %d %s".formatted(min, what));
        require(max == null || size <= max, field, "give it at most %d %s".formatted(max, what));
    }

    private void require(boolean held, String field, String mistake) {
        if (!held) {
            mistake(field, mistake);
        }
    }

    private void mistake(String field, String mistake) {
        mistakes.add(field + ": " + mistake);
    }
}
