package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is right and wrong about shops, told to the Java rules, to the reader of files and to an API server alike. */
public final class Cases {

    private Cases() {}

    /**
     * A rule of the definition.
     *
     * @param before what a change begins with, for a rule about changes
     */
    public record Rule(
            String rule,
            @Nullable Map<String, Object> before,
            Map<String, Object> good,
            Map<String, Object> bad,
            String field,
            String message) {

        boolean isAboutChanges() {
            return before != null;
        }

        @Override
        public String toString() {
            return rule;
        }
    }

    /** A mistake that needs no rule. */
    public record Mistake(Map<String, Object> bad, String field, String reader, String server) {

        @Override
        public String toString() {
            return bad.toString();
        }
    }

    static Stream<Rule> rules() {
        return read("/shop/rules.yaml", new TypeReference<List<Rule>>() {}).stream();
    }

    public static Stream<Mistake> mistakes() {
        return read("/shop/schema.yaml", new TypeReference<List<Mistake>>() {}).stream();
    }

    /** A shop that says this, and has a host. */
    public static GenericKubernetesResource shop(String name, Map<String, Object> spec) {
        var complete = new LinkedHashMap<String, Object>(Map.of("host", "demo.localhost"));
        complete.putAll(spec);
        // spotless:off
        return new GenericKubernetesResourceBuilder()
            .withApiVersion("shopwright.dev/v1alpha1")
            .withKind("Shop")
            .withNewMetadata()
                .withName(name)
                .withNamespace("default")
            .endMetadata()
            .addToAdditionalProperties("spec", complete)
            .build();
        // spotless:on
    }

    static <T> T read(String resource, TypeReference<T> type) {
        try (InputStream yaml = Cases.class.getResourceAsStream(resource)) {
            return Serialization.unmarshal(yaml, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value of a field, as it is written on one line. */
    static String text(JsonNode spec, String field) {
        JsonNode value = spec.at("/" + field.replace('.', '/'));
        return value.isTextual() ? value.textValue() : value.toString();
    }
}
