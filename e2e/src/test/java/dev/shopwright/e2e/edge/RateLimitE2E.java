package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.trouble.HollowShop;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On a shop without pods: what is let through finds nobody and is answered 503, which is no 404 either. */
@OnCluster
class RateLimitE2E {

    private static final int AVERAGE = 5;
    private static final int BURST = 10;
    private static final int REQUESTS = 200;
    private static final List<String> PATHS = List.of(
            "/", "/api/v1/products/", "/api/v1/cart/", "/api/v1/reviews/1/", "/product_service/api/v1/products/");

    private final TestNamespace namespace;
    private final Traefik traefik;
    private Edge edge;

    RateLimitE2E(TestNamespace namespace) {
        this.namespace = namespace;
        traefik = new Traefik(namespace.client());
    }

    @BeforeAll
    void open() {
        RunningShop shop = HollowShop.in(namespace)
                .open("shop", "routing: {rateLimit: {average: %d, burst: %d}}".formatted(AVERAGE, BURST));
        edge = shop.edge();
        traefik.awaitAnswers(edge, PATHS, 503);
        System.out.printf("no endpoints: %d routes of a shop without pods answer 503 at each replica%n", PATHS.size());
    }

    /** Each replica counts for itself, and anew whenever any route of the cluster changes. */
    @Test
    void shouldRefuseWhatIsTooMuch() throws IOException {
        int before = traefik.reloads();
        Instant start = Instant.now();
        int passed = 0;
        for (int request = 0; request < REQUESTS; request++) {
            HttpResponse<String> answer = edge.get("/");
            assertThat(answer.statusCode()).isIn(429, 503);
            passed += answer.statusCode() == 503 ? 1 : 0;
        }
        double seconds = Duration.between(start, Instant.now()).toMillis() / 1e3;
        int reloads = traefik.reloads() - before;

        System.out.printf(
                "rate limit of %d a second, %d at once: of %d requests in %.1f s %d were let through, %d answered 429;"
                        + " meanwhile the limits began anew %d times%n",
                AVERAGE, BURST, REQUESTS, seconds, passed, REQUESTS - passed, reloads);
        int replicas = traefik.replicas().size();
        assertThat(passed).isPositive().isLessThan(REQUESTS).isLessThanOrEqualTo((int)
                Math.ceil(BURST * (replicas + reloads) + replicas * AVERAGE * (seconds + 1)));
    }
}
