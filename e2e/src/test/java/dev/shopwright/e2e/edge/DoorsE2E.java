package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Traefik lets in, and whom it shows its own pages and numbers. */
@OnCluster
class DoorsE2E {

    private static final String CLAIM = "203.0.113.9";

    private final TestNamespace namespace;
    private final Traefik traefik;
    private Recorder recorder;
    private Edge edge;

    DoorsE2E(TestNamespace namespace) {
        this.namespace = namespace;
        traefik = new Traefik(namespace.client());
    }

    @BeforeAll
    void start() {
        ShopRoutes routes = ShopRoutes.in(namespace);
        recorder = Recorder.start(namespace.client());
        edge = routes.to(Recorder.NAME, "doors");
    }

    @Test
    void shouldBelieveNobodyWhoSaysForWhomTheyAsk() throws IOException {
        String seen = edge.get(
                        "/",
                        Map.of(
                                "X-Forwarded-For", CLAIM,
                                "X_Forwarded_For", CLAIM,
                                "X-Real-Ip", CLAIM,
                                "X-Forwarded-Host", "elsewhere.example"))
                .body();

        System.out.printf("forwarded headers: a pod sees%n%s", seen.indent(2));
        assertThat(seen)
                .contains("X-Forwarded-Host: " + edge.host(), "X-Forwarded-For: ")
                .doesNotContain(CLAIM)
                .doesNotContain("X_");
    }

    @Test
    void shouldCountRequestsByRoute() {
        traefik.atEach(
                "metrics",
                replica -> assertThat(replica.get("/metrics").body())
                        .contains("traefik_router_requests_total{", "router=\"" + namespace.name() + "-doors-"));
    }

    @Test
    void shouldShowItselfToNoPod() {
        List<Integer> reached = traefik.reachableFrom(recorder);

        System.out.printf("Traefik's ports that a pod reaches: %s%n", reached);
        assertThat(reached).containsExactlyInAnyOrder(8000, 8443);
    }
}
