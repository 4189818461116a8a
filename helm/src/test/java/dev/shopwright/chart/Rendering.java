package dev.shopwright.chart;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.stream.Stream;

/** The objects that Helm has made of the chart, but those of {@code helm test}. */
record Rendering(List<HasMetadata> objects) {

    List<String> kinds() {
        return objects.stream().map(HasMetadata::getKind).toList();
    }

    /** The only object of a type. */
    <T extends HasMetadata> T the(Class<T> type) {
        return only(all(type).toList(), type.getSimpleName());
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    /** The only object of a kind that the client has no class for. */
    GenericKubernetesResource the(String kind) {
        return only(
                all(GenericKubernetesResource.class)
                        .filter(object -> object.getKind().equals(kind))
                        .toList(),
                kind);
    }

    private static <T> T only(List<T> found, String what) {
        if (found.size() != 1) {
            throw new AssertionError("%d objects are a %s, not one".formatted(found.size(), what));
        }
        return found.get(0);
    }
}
