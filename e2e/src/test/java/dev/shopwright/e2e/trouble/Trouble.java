package dev.shopwright.e2e.trouble;

import static java.util.Objects.requireNonNullElse;

import dev.shopwright.e2e.cluster.Manifest;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Something that keeps a shop from working as it should.
 *
 * @param reason the word that the operator has for it
 * @param spec what is changed of a {@link HollowShop}; null takes a field away
 * @param beside other objects in its namespace
 * @param message what is told with the reason, in part
 */
record Trouble(String reason, Map<String, Object> spec, List<GenericKubernetesResource> beside, String message) {

    static final String CASES = "trouble/cases.yaml";
    static final String IMAGES = "trouble/images.yaml";

    Trouble {
        spec = requireNonNullElse(spec, Map.of());
        beside = requireNonNullElse(beside, List.of());
    }

    /** Those of a file, with values for its placeholders. */
    static Stream<Trouble> in(String file, Map<String, String> values) {
        return Stream.of(Serialization.unmarshal(Manifest.of(file).with(values).text(), Trouble[].class));
    }

    /** A name for the shop that has it. */
    String name() {
        return reason.toLowerCase(Locale.ROOT);
    }

    @Override
    public String toString() {
        return reason;
    }
}
