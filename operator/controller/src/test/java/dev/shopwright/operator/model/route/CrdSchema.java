package dev.shopwright.operator.model.route;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Traefik's own definitions, read as strictly as an API server that warns of unknown fields. */
final class CrdSchema {

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private final Map<String, JSONSchemaProps> byKind;

    private CrdSchema(Map<String, JSONSchemaProps> byKind) {
        this.byKind = byKind;
    }

    static CrdSchema traefik() throws IOException {
        var documents = Files.readString(Path.of("../../traefik/crds.yaml")).split("(?m)^---\n");
        return new CrdSchema(Arrays.stream(documents)
                .filter(document -> document.contains("kind: CustomResourceDefinition"))
                .map(document -> YAML.unmarshal(document, CustomResourceDefinition.class))
                .collect(Collectors.toMap(
                        definition -> definition.getSpec().getNames().getKind(),
                        definition -> definition
                                .getSpec()
                                .getVersions()
                                .get(0)
                                .getSchema()
                                .getOpenAPIV3Schema())));
    }

    /** What is wrong with an object, each with its field. */
    List<String> errors(GenericKubernetesResource object) {
        var errors = new ArrayList<String>();
        var spec = byKind.get(object.getKind()).getProperties().get("spec");
        check(object.getKind() + ".spec", object.getAdditionalProperties().get("spec"), spec, errors);
        return errors;
    }

    private static void check(String field, Object value, JSONSchemaProps schema, List<String> errors) {
        if (value instanceof Map<?, ?> fields) {
            checkFields(field, fields, schema, errors);
        } else if (value instanceof List<?> items) {
            expect("array".equals(schema.getType()), field + ": no list", errors);
            items.forEach(item -> check(field + "[]", item, schema.getItems().getSchema(), errors));
        } else {
            checkScalar(field, value, schema, errors);
        }
    }

    private static void checkFields(String field, Map<?, ?> fields, JSONSchemaProps schema, List<String> errors) {
        expect("object".equals(schema.getType()), field + ": no object", errors);
        expect(fields.keySet().containsAll(schema.getRequired()), field + ": incomplete", errors);
        fields.forEach((name, value) -> {
            var known = schema.getProperties().get(name.toString());
            if (known == null) {
                errors.add("%s.%s: unknown".formatted(field, name));
            } else {
                check(field + "." + name, value, known, errors);
            }
        });
    }

    private static void checkScalar(String field, Object value, JSONSchemaProps schema, List<String> errors) {
        var type = value instanceof Number ? "integer" : value instanceof Boolean ? "boolean" : "string";
        var isEither = Boolean.TRUE.equals(schema.getXKubernetesIntOrString());
        expect(isEither || type.equals(schema.getType()), "%s: a %s".formatted(field, type), errors);
        var text = value.toString();
        expect(schema.getPattern() == null || text.matches(schema.getPattern()), field + ": not such a text", errors);
        expect(
                schema.getEnum().isEmpty()
                        || schema.getEnum().stream()
                                .anyMatch(choice -> choice.asText().equals(text)),
                field + ": not among the choices",
                errors);
    }

    private static void expect(boolean holds, String error, List<String> errors) {
        if (!holds) {
            errors.add(error);
        }
    }
}
