package dev.shopwright.chart;

import com.marcnuri.helm.Helm;
import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The chart of this checkout, as the release {@code shopwright} in the namespace {@code shopwright-system}. */
final class Chart {

    static final String NAME = "shopwright";
    static final String NAMESPACE = "shopwright-system";

    /** Any that the chart allows: what Helm takes for granted is an old one. */
    private static final String KUBERNETES = "1.34.0";

    private static final Path FOLDER = Checkout.root().resolve("helm/shopwright");

    private static final KubernetesSerialization YAML = new KubernetesSerialization();

    private Chart() {}

    static Helm helm() {
        return new Helm(FOLDER);
    }

    static String file(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file in YAML or JSON. */
    static <T> T read(String name, Class<T> type) {
        return YAML.unmarshal(file(name), type);
    }

    static Rendering render() {
        return render("");
    }

    /** What Helm would apply, given these values in YAML. */
    static Rendering render(String values) {
        return withFile(
                values,
                file -> new Rendering(YAML.unmarshal(helm().template()
                        .withName(NAME)
                        .withNamespace(NAMESPACE)
                        .withKubeVersion(KUBERNETES)
                        .withValuesFile(file)
                        .call())));
    }

    /** What Helm would say at the end of an installation. */
    static String notes(String values) {
        return withFile(
                values,
                file -> helm().install()
                        .withName(NAME)
                        .withNamespace(NAMESPACE)
                        .clientOnly()
                        .dryRun()
                        .withKubeVersion(KUBERNETES)
                        .withValuesFile(file)
                        .call()
                        .getOutput());
    }

    static <T> T withFile(String values, Function<Path, T> use) {
        try {
            Path file = Files.createTempFile("values", ".yaml");
            try {
                return use.apply(Files.writeString(file, values));
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
