package dev.shopwright.operator.model.route;

import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceBuilder;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One of Traefik's custom resources. */
final class TraefikResource {

    private TraefikResource() {}

    static GenericKubernetesResource of(Situation situation, String kind, String name, Map<String, Object> spec) {
        // spotless:off
        return new GenericKubernetesResourceBuilder()
                .withApiVersion("traefik.io/v1alpha1")
                .withKind(kind)
                .withMetadata(situation.metadata(name, Labels.of(situation.name(), "traefik", "routes")))
                .addToAdditionalProperties("spec", sorted(spec))
                .build();
        // spotless:on
    }

    /** A step on the way of a request, named after what it is for. */
    static HasMetadata middleware(Situation situation, String name, String type, Map<String, Object> fields) {
        return of(situation, "Middleware", situation.name() + "-" + name, Map.of(type, fields));
    }

    /** The same in an order of its own; {@code Map.of} has another one in each process. */
    private static Object sorted(Object value) {
        if (value instanceof Map<?, ?> fields) {
            var sorted = new TreeMap<String, Object>();
            fields.forEach((name, field) -> sorted.put(name.toString(), sorted(field)));
            return sorted;
        }
        return value instanceof List<?> items
                ? items.stream().map(TraefikResource::sorted).toList()
                : value;
    }
}
