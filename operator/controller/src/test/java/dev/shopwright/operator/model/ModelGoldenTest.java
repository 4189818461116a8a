package dev.shopwright.operator.model;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the model makes of {@code in-<feature>.yaml} is in {@code out-<feature>.yaml}: the keys of all objects, the status, and
 * the objects that the input asks to be shown. {@code -Dgolden.write=true} writes the outputs anew; read the difference.
 */
class ModelGoldenTest {

    private static final Path FOLDER = Path.of("src/test/resources/golden");
    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    static Stream<String> features() throws IOException {
        return names("in-").stream();
    }

    @ParameterizedTest
    @MethodSource("features")
    void shouldMakeOfEachInputItsOutput(String feature) throws IOException {
        var given = Given.read(FOLDER.resolve("in-" + feature + ".yaml"));
        var output = FOLDER.resolve("out-" + feature + ".yaml");

        var made = text(given, new ShopModel(new FixedKeys()).desired(given.situation()));

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
        try (var files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length(), name.length() - ".yaml".length()))
                    .sorted()
                    .toList();
        }
    }

    private static String text(Given given, Desired desired) {
        var summary = new LinkedHashMap<String, Object>();
        summary.put("credentials", keys(desired.credentials().stream().map(ObjectKey::of)));
        summary.put("objects", keys(desired.objects().stream().map(ObjectKey::of)));
        summary.put("kept", keys(desired.kept().stream()).stream().sorted().toList());
        summary.put("recheck", desired.recheck().map(Object::toString).orElse("none"));
        summary.put("status", desired.status());
        var shown = Stream.concat(desired.credentials().stream(), desired.objects().stream())
                .filter(object -> given.shows(ObjectKey.of(object)))
                .map(YAML::asYaml);
        return Stream.concat(Stream.of(YAML.asYaml(summary)), shown).collect(Collectors.joining());
    }

    private static List<String> keys(Stream<ObjectKey> keys) {
        return keys.map(ObjectKey::toString).toList();
    }
}
