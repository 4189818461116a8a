package dev.shopwright.operator.api.file;

import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The one YAML document of a file that is to be a Shop. */
final class ShopYaml {

    private static final Map<String, String> KIND = Map.of(
            "apiVersion", HasMetadata.getApiVersion(Shop.class),
            "kind", HasMetadata.getKind(Shop.class));

    private ShopYaml() {}

    static Map<?, ?> read(Path path) {
        List<Object> documents = documents(path);
        if (documents.size() != 1) {
            throw new InvalidShopFile(
                    path, "holds %d resources: leave the one Shop that is meant".formatted(documents.size()));
        }
        if (documents.get(0) instanceof Map<?, ?> fields && fields.entrySet().containsAll(KIND.entrySet())) {
            return fields;
        }
        throw new InvalidShopFile(
                path,
                "is no Shop: begin with apiVersion: %s, kind: %s".formatted(KIND.get("apiVersion"), KIND.get("kind")));
    }

    private static List<Object> documents(Path path) {
        try {
            Iterable<Object> documents =
                    new Load(LoadSettings.builder().build()).loadAllFromString(Files.readString(path));
            return StreamSupport.stream(documents.spliterator(), false)
                    .filter(Objects::nonNull)
                    .toList();
        } catch (IOException e) {
            throw new InvalidShopFile(path, "can't be read: give the path of a file that holds a Shop", e);
        } catch (YamlEngineException e) {
            throw new InvalidShopFile(path, "is no YAML: " + where(e), e);
        }
    }

    /** In one line. */
    private static String where(YamlEngineException failure) {
        return failure instanceof MarkedYamlEngineException marked
                ? marked.getProblemMark()
                        .map(mark -> "line %d, column %d: %s"
                                .formatted(mark.getLine() + 1, mark.getColumn() + 1, marked.getProblem()))
                        .orElse(marked.getProblem())
                : failure.getMessage();
    }
}
