package dev.shopwright.e2e.cluster;

import dev.shopwright.operator.test.Checkout;
import dev.shopwright.operator.test.Command;
import io.fabric8.kubernetes.client.Config;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;

/** A k3s in a container, for a machine whose Docker has the image. Nothing is pulled: that may take minutes, or never end. */
record K3s(K3sContainer container) implements AutoCloseable {

    private static final Pattern VERSION = Pattern.compile("^\\s*k8s\\.io/kubernetes (v\\S+)$", Pattern.MULTILINE);

    /** Of the version that k8s/node has. */
    private static String image() {
        try {
            Matcher version = VERSION.matcher(Files.readString(Checkout.root().resolve("k8s/node/go.mod")));
            if (!version.find()) {
                throw new IllegalStateException("k8s/node/go.mod names no version of Kubernetes");
            }
            return "rancher/k3s:%s-k3s1".formatted(version.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By Docker's own command: Testcontainers pulls an image of its own to find out. */
    static boolean imageIsThere() {
        return Command.of("docker", "image", "inspect", image()).succeeds(Duration.ofSeconds(10));
    }

    static K3s start() {
        K3sContainer container = new K3sContainer(DockerImageName.parse(image()));
        container.start();
        return new K3s(container);
    }

    Config config() {
        return Config.fromKubeconfig(container.getKubeConfigYaml());
    }

    @Override
    public void close() {
        container.stop();
    }
}
