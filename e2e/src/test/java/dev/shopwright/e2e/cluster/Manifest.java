package dev.shopwright.e2e.cluster;

import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Objects written as YAML under {@code manifests/}, where each <code>${name}</code> stands for a value of the test's. */
public final class Manifest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\$\\{([\\w.]+)}");

    private final String file;
    private final Map<String, Object> values;

    private Manifest(String file, Map<String, Object> values) {
        this.file = file;
        this.values = values;
    }

    /** The version of this build's images is known already, as <code>${version}</code>. */
    public static Manifest of(String file) {
        return new Manifest(file, Map.of("version", System.getProperty("shopwright.version", "1.0.0-SNAPSHOT")));
    }

    public Manifest with(String name, Object value) {
        return with(Map.of(name, value));
    }

    public Manifest with(Map<String, ?> others) {
        Map<String, Object> more = new HashMap<>(values);
        more.putAll(others);
        return new Manifest(file, Map.copyOf(more));
    }

    /** Makes the objects where the client works, and answers them as the API server has them. */
    public List<HasMetadata> create(KubernetesClient client) {
        return client.load(stream()).create();
    }

    /** The first object, without making it. */
    public <T extends HasMetadata> T first(KubernetesClient client, Class<T> kind) {
        return kind.cast(client.load(stream()).items().get(0));
    }

    private InputStream stream() {
        return new ByteArrayInputStream(text().getBytes(StandardCharsets.UTF_8));
    }

    /** With every placeholder filled in. */
    public String text() {
        return PLACEHOLDER.matcher(template()).replaceAll(found -> Matcher.quoteReplacement(value(found.group(1))));
    }

    private String value(String name) {
        return Objects.requireNonNull(values.get(name), () -> file + " needs a value for ${" + name + "}")
                .toString();
    }

    private String template() {
        try (InputStream yaml = Manifest.class.getResourceAsStream("/manifests/" + file)) {
            return new String(
                    Objects.requireNonNull(yaml, file + " is not under manifests/")
                            .readAllBytes(),
                    StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
