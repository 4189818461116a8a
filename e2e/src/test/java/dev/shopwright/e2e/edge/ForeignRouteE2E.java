package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A namespace's routes lead to what is in it, and not to Traefik's own pages or to somebody else's Service. */
@OnCluster
class ForeignRouteE2E {

    private static final List<String> ATTEMPTS = List.of("api", "detour", "neighbour");

    private final KubernetesClient client;
    private final Traefik traefik;
    private final String host;

    ForeignRouteE2E(TestNamespace namespace) {
        client = namespace.client();
        traefik = new Traefik(client);
        host = namespace.name() + ".localhost";
    }

    /** Once the last of the routes is known, the others are. */
    @BeforeAll
    void writeRoutes() {
        Manifest.of("edge/intruder.yaml").with("host", host).create(client);
        Manifest.of("server.yaml").with("name", "server").with("colour", "none").create(client);
        Manifest.of("server-service.yaml").with("name", "server").create(client);
        Manifest.of("server-route.yaml")
                .with("name", "server")
                .with("host", host)
                .create(client);
        traefik.awaitRoutes(Edge.of(host), List.of("/"));
    }

    @Test
    void shouldNotLeadOutOfTheNamespace() throws IOException {
        traefik.atEach(
                "traefik",
                edge -> assertThat(edge.get("/api/overview").statusCode()).isEqualTo(200));

        for (String attempt : ATTEMPTS) {
            traefik.atEach(
                    "web",
                    edge -> assertThat(edge.forHost(attempt + "." + host)
                                    .get("/api/overview")
                                    .statusCode())
                            .as(attempt)
                            .isEqualTo(404));
        }
        System.out.printf(
                "foreign routes: %d attempts to reach Traefik's API from a namespace, 404 each%n", ATTEMPTS.size());
    }
}
