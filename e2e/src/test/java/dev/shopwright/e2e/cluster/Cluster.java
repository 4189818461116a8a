package dev.shopwright.e2e.cluster;

import io.fabric8.kubernetes.client.Config;
import io.fabric8.kubernetes.client.ConfigBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientBuilder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The cluster under test, and what can be done to it. Which one it is, is decided here and nowhere else. */
public final class Cluster implements AutoCloseable {

    /** A server that restarts is asked again for a moment; one that is away must not hold up a test for minutes. */
    private static final int RETRIES = 3;

    private final KubernetesClient client;
    private final @Nullable Node node;
    private final Runnable stop;

    private Cluster(Config config, @Nullable Node node, Runnable stop) {
        client = new KubernetesClientBuilder()
                .withConfig(new ConfigBuilder(config)
                        .withRequestRetryBackoffLimit(RETRIES)
                        .build())
                .build();
        this.node = node;
        this.stop = stop;
    }

    /** The one that KUBECONFIG names, else the one of k8s/node, else a k3s container whose image Docker already has. */
    static Cluster find() {
        Optional<Path> kubeconfig = given().or(Node::kubeconfig);
        if (kubeconfig.isPresent()) {
            return at(kubeconfig.get());
        }
        if (K3s.imageIsThere()) {
            K3s k3s = K3s.start();
            return new Cluster(k3s.config(), null, k3s::close);
        }
        throw new IllegalStateException("No cluster is up to test: make up");
    }

    private static Optional<Path> given() {
        return Optional.ofNullable(System.getenv("KUBECONFIG"))
                .filter(path -> !path.isBlank())
                .map(Path::of);
    }

    private static Cluster at(Path kubeconfig) {
        if (!Files.isReadable(kubeconfig)) {
            throw new IllegalStateException(
                    "%s can't be read: let KUBECONFIG name the file of a cluster, or unset it".formatted(kubeconfig));
        }
        return new Cluster(
                Config.fromKubeconfig(kubeconfig.toFile()), Node.of(kubeconfig).orElse(null), () -> {});
    }

    /** The one of this run of tests. */
    public static Cluster of(ExtensionContext context) {
        return ClusterExtension.cluster(context);
    }

    /** A client that belongs to no namespace. */
    public KubernetesClient client() {
        return client;
    }

    /** What only the cluster of k8s/node can do; on another one the test is aborted. */
    public Node node() {
        return node == null
                ? Assumptions.abort("needs the cluster of k8s/node, which can be told to fail: make up CLUSTER=node")
                : node;
    }

    /** Whether the images are those of k8s/images, which hold a program and nothing beside it. */
    public boolean hasOwnImages() {
        return node != null;
    }

    /** Until nothing is left of tests that have ended: what is still to end takes processor time from what is measured. */
    public void awaitRest(Duration limit) {
        Awaitility.await()
                .atMost(limit)
                .until(() -> client.namespaces().list().getItems().stream()
                        .allMatch(namespace -> namespace.getMetadata().getDeletionTimestamp() == null));
    }

    @Override
    public void close() {
        client.close();
        stop.run();
    }
}
