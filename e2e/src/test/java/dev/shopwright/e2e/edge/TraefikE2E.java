package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.RollableScalableResource;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@OnCluster
class TraefikE2E {

    private final KubernetesClient client;
    private final Traefik traefik;
    private final TestNamespace namespace;
    private final Edge edge;

    TraefikE2E(Cluster cluster, TestNamespace namespace) {
        client = cluster.client();
        traefik = new Traefik(client);
        this.namespace = namespace;
        edge = Edge.of(namespace.name() + ".localhost");
    }

    @BeforeAll
    void routeToAServer() {
        Manifest.of("server.yaml").with("name", "server").with("colour", "none").create(namespace.client());
        Manifest.of("server-service.yaml").with("name", "server").create(namespace.client());
        Manifest.of("server-route.yaml")
                .with("name", "server")
                .with("host", edge.host())
                .create(namespace.client());
        traefik.awaitRoutes(edge, List.of("/"));
    }

    /** While one is away the other must be the one that answers, and so in turn both are seen to. */
    @Test
    void shouldAnswerEveryRequestWhileEachReplicaIsReplacedInTurn() {
        List<Pod> replicas = await().atMost(Duration.ofSeconds(90)).until(traefik::replicas, hasSize(2));

        Traffic traffic = Traffic.to(edge);
        try (traffic) {
            replicas.forEach(this::replace);
        }

        System.out.printf(
                "Traefik: both replicas replaced in turn, %d requests answered, %d failed%n",
                traffic.answered(), traffic.failures().size());
        assertThat(traffic.failures()).isEmpty();
        assertThat(traffic.answered()).isPositive();
    }

    @Test
    void shouldAnswerEveryRequestWhileAllOfItIsRolledOutAnew() {
        List<Pod> replicas = await().atMost(Duration.ofSeconds(90)).until(traefik::replicas, hasSize(2));

        Traffic traffic = Traffic.to(edge);
        try (traffic) {
            deployment().rolling().restart();
            awaitOthersThan(replicas);
        }

        System.out.printf(
                "Traefik: rolled out anew, %d requests answered, %d failed%n",
                traffic.answered(), traffic.failures().size());
        assertThat(traffic.failures()).isEmpty();
        assertThat(traffic.answered()).isPositive();
    }

    private void replace(Pod replica) {
        client.pods().resource(replica).delete();
        awaitOthersThan(List.of(replica));
    }

    /** Until there are two that are none of these, and both are ready. */
    private void awaitOthersThan(List<Pod> gone) {
        List<String> uids = gone.stream().map(pod -> pod.getMetadata().getUid()).toList();
        await().atMost(Duration.ofMinutes(3)).untilAsserted(() -> {
            assertThat(traefik.replicas())
                    .extracting(pod -> pod.getMetadata().getUid())
                    .hasSize(2)
                    .doesNotContainAnyElementsOf(uids);
            assertThat(deployment().get().getStatus().getReadyReplicas()).isEqualTo(2);
        });
    }

    private RollableScalableResource<Deployment> deployment() {
        return client.apps().deployments().inNamespace(Traefik.NAMESPACE).withName("traefik");
    }
}
