package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Traefik's replicas. Each learns of routes, and of the pods behind them, by itself and in its own time. */
public record Traefik(KubernetesClient client) {

    static final String NAMESPACE = "traefik";
    private static final int WEB = 8000;

    List<Pod> replicas() {
        return client.pods()
                .inNamespace(NAMESPACE)
                .withLabel("app.kubernetes.io/name", "traefik")
                .list()
                .getItems();
    }

    /** Until every replica leads each of these paths to somebody who answers 200. */
    public void awaitRoutes(Edge edge, List<String> paths) {
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            for (Pod replica : replicas()) {
                assertAnswers(replica, edge, paths);
            }
        });
    }

    private void assertAnswers(Pod replica, Edge edge, List<String> paths) {
        String name = replica.getMetadata().getName();
        try (LocalPortForward forward = pod(replica).portForward(WEB)) {
            Edge direct = edge.at("http://127.0.0.1:" + forward.getLocalPort());
            for (String path : paths) {
                assertThat(direct.get(path).statusCode()).as(name + path).isEqualTo(200);
            }
        } catch (IOException e) {
            throw new AssertionError(name + " does not answer", e);
        }
    }

    /** By its own namespace, whatever the client's is. */
    private PodResource pod(Pod replica) {
        return client.pods()
                .inNamespace(NAMESPACE)
                .withName(replica.getMetadata().getName());
    }
}
