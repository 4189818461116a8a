package dev.shopwright.e2e.apiserver;

import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A file of the checkout that is applied to clusters as it is. */
record ManifestFile(Path path) {

    /** All in a folder, and none of those below it, as kubectl takes them; a folder without any is a mistake. */
    static Stream<ManifestFile> in(String folder) {
        try (Stream<Path> files = Files.list(Checkout.root().resolve(folder))) {
            List<ManifestFile> manifests = files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .map(ManifestFile::new)
                    .toList();
            if (manifests.isEmpty()) {
                throw new IllegalStateException("there is no manifest in " + folder);
            }
            return manifests.stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<HasMetadata> objects(KubernetesClient client) {
        try (InputStream yaml = Files.newInputStream(path)) {
            return client.load(yaml).items();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return Checkout.root().relativize(path).toString();
    }
}
