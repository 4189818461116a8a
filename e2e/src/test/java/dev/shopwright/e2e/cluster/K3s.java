package dev.shopwright.e2e.cluster;

import io.fabric8.kubernetes.client.Config;
import java.time.Duration;
import org.testcontainers.k3s.K3sContainer;
import org.testcontainers.utility.DockerImageName;

/** A k3s in a container, for a machine whose Docker has the image. Nothing is pulled: that may take minutes, or never end. */
record K3s(K3sContainer container) implements AutoCloseable {

    private static final String IMAGE = "rancher/k3s:v1.34.4-k3s1";

    /** By Docker's own command: Testcontainers pulls an image of its own to find out. */
    static boolean imageIsThere() {
        return Command.of("docker", "image", "inspect", IMAGE).succeeds(Duration.ofSeconds(10));
    }

    static K3s start() {
        K3sContainer container = new K3sContainer(DockerImageName.parse(IMAGE));
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
