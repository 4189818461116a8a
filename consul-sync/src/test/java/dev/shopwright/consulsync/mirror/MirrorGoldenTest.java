package dev.shopwright.consulsync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.catalog.Catalog;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * How the cluster in {@code in-<feature>.yaml} is listed is in {@code out-<feature>.yaml}. {@code -Dgolden.write=true} writes the
 * outputs anew; read the difference.
 */
class MirrorGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    static Stream<String> features() throws IOException {
        return names("in-").stream();
    }

    @ParameterizedTest
    @MethodSource("features")
    void shouldMakeOfEachInputItsOutput(String feature) throws IOException {
        GivenCluster given = GivenCluster.read(FOLDER.resolve("in-" + feature + ".yaml"));
        Path output = FOLDER.resolve("out-" + feature + ".yaml");

        String made = text(new Mirror(new Naming("blue", "")).of(given, Catalog.EMPTY));

        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(output, made);
        }
        assertThat(made).isEqualTo(Files.readString(output));
    }

    @Test
    void shouldUseEveryFile() throws IOException {
        assertThat(names("out-")).isEqualTo(names("in-"));
    }

    private static List<String> names(String prefix) throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length(), name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Mirrored mirrored) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put(
                "nodes",
                mirrored.catalog().nodes().values().stream()
                        .map(node -> fields(
                                "name", node.name(),
                                "address", node.address(),
                                "meta", new TreeMap<>(node.meta()),
                                "check", node.check().orElseThrow()))
                        .toList());
        summary.put(
                "instances",
                mirrored.catalog().instances().values().stream()
                        .map(instance -> fields(
                                "key", instance.key().toString(),
                                "service", instance.service(),
                                "address", instance.address() + ":" + instance.port(),
                                "tags", String.join(" ", instance.tags()),
                                "meta", new TreeMap<>(instance.meta()),
                                "check", instance.check().orElseThrow()))
                        .toList());
        summary.put(
                "problems",
                mirrored.services().stream()
                        .filter(service -> service.problem().isPresent())
                        .collect(Collectors.toMap(
                                service -> service.service().getMetadata().getName(),
                                service -> service.problem().orElseThrow(),
                                (first, second) -> second,
                                TreeMap::new)));
        return YAML.asYaml(summary);
    }

    private static Map<String, Object> fields(Object... pairs) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            fields.put(pairs[i].toString(), pairs[i + 1]);
        }
        return fields;
    }
}
