package dev.shopwright.product.drawing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** Every motif by its name, read once from {@code sample/product-motifs.yml}, where the notation is explained. */
final class Motifs {

    private static final String FILE = "/sample/product-motifs.yml";

    private final Map<String, List<Layer>> layers;

    private Motifs(Map<String, List<Layer>> layers) {
        this.layers = layers;
    }

    static Motifs load() {
        try (var file = Motifs.class.getResourceAsStream(FILE)) {
            Map<String, List<String>> texts = new Yaml(new SafeConstructor(new LoaderOptions())).load(file);
            return new Motifs(texts.entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey,
                            entry -> entry.getValue().stream().map(Layer::parse).toList())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    List<Layer> layers(String motif) {
        var found = layers.get(motif);
        if (found == null) {
            throw new IllegalArgumentException("no motif is called " + motif);
        }
        return found;
    }
}
