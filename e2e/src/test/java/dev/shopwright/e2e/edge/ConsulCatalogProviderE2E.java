package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From Kubernetes to Consul, and from there to a Traefik that has never heard of Kubernetes. */
@OnCluster
class ConsulCatalogProviderE2E {

    /** Which the pod answers whether it calls itself ready or not: what fails is the route. */
    private static final String PAGE = "/kept.html";

    private static final Duration LIMIT = Duration.ofSeconds(30);

    private final KubernetesClient client;
    private final String host;
    private OutsideTraefik traefik;

    /** A pod's address leads to the pod where the node is this machine. */
    ConsulCatalogProviderE2E(Cluster cluster, TestNamespace namespace) {
        cluster.node();
        client = namespace.client();
        host = namespace.name();
    }

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        traefik = OutsideTraefik.start(folder);
        Manifest.of("server.yaml").with("name", "server").with("colour", "none").create(client);
        client.pods().withName("server").waitUntilReady(60, TimeUnit.SECONDS);
        run("cp /tmp/index.html /tmp" + PAGE);
    }

    @AfterAll
    void stop() {
        if (traefik != null) {
            traefik.close();
        }
    }

    @Test
    void shouldLeadToReadyPodsOfServicesThatAskForIt() throws IOException {
        Edge routed = traefik.to("routed." + host);

        Duration listed =
                time(() -> Manifest.of("edge/catalogue.yaml").with("host", host).create(client), routed, true);
        assertThat(traefik.to("listed." + host).get(PAGE).statusCode()).isEqualTo(404);
        Duration left = time(() -> run("mv /tmp/index.html /tmp/away"), routed, false);
        Duration back = time(() -> run("mv /tmp/away /tmp/index.html"), routed, true);

        System.out.printf(
                "Consul's catalogue: led to a pod %d ms after its Service was made, away from it %d ms after it failed "
                        + "(its probe takes 3 s), back %d ms after it was well%n",
                listed.toMillis(), left.toMillis(), back.toMillis());
    }

    /** How long it takes from a change until requests get through, or do not any more. */
    private static Duration time(Runnable change, Edge edge, boolean getThrough) {
        Instant start = Instant.now();
        change.run();
        await().atMost(LIMIT)
                .ignoreExceptionsInstanceOf(IOException.class)
                .untilAsserted(() -> assertThat(edge.get(PAGE).statusCode())
                        .isIn(getThrough ? new Object[] {200} : new Object[] {404, 503}));
        return Duration.between(start, Instant.now());
    }

    private void run(String command) {
        Exec exec = Exec.in(client.pods().withName("server"), "sh", "-c", command);
        assertThat(exec.exitCode()).as(exec.output()).isZero();
    }
}
