package dev.shopwright.e2e.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.edge.Edge;
import dev.shopwright.e2e.edge.Traefik;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodCondition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@OnCluster
class ServiceImagesE2E {

    private final Cluster cluster;
    private final KubernetesClient client;
    private final Edge edge;

    ServiceImagesE2E(Cluster cluster, TestNamespace namespace) {
        this.cluster = cluster;
        client = namespace.client();
        edge = Edge.of(namespace.name() + ".localhost");
    }

    @BeforeAll
    void startTheShop() {
        PlainShop shop = new PlainShop(client, edge.host());
        shop.configure(List.of(Service.values()));
        shop.startStores(Service.withDatabase());
        shop.migrate();
        shop.startServices();
        Stream.of(Service.values())
                .forEach(service -> client.apps()
                        .deployments()
                        .withName(PlainShop.name(service))
                        .waitUntilReady(5, TimeUnit.MINUTES));
        new Traefik(cluster.client())
                .awaitRoutes(
                        edge,
                        List.of(
                                "/.well-known/jwks.json",
                                "/api/v1/products/",
                                "/api/v1/cart/",
                                "/api/v1/reviews/1/",
                                "/"));
    }

    @ParameterizedTest
    @EnumSource
    void shouldBecomeReady(Service service) {
        Pod pod = pod(service);
        Instant created = Instant.parse(pod.getMetadata().getCreationTimestamp());
        Instant ready = pod.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("Ready"))
                .map(PodCondition::getLastTransitionTime)
                .map(Instant::parse)
                .findAny()
                .orElseThrow();
        System.out.printf(
                "%s: ready %d s after it was created, all five at once%n",
                service.id(), Duration.between(created, ready).toSeconds());

        assertThat(pod.getStatus().getContainerStatuses())
                .allSatisfy(container -> assertThat(container.getRestartCount()).isZero());
    }

    @ParameterizedTest
    @EnumSource
    void shouldHaveNoShell(Service service) {
        Assumptions.assumeTrue(cluster.hasOwnImages(), "only images on the base of k8s/images have none");

        Exec shell = Exec.in(client.pods().resource(pod(service)), "/bin/sh", "-c", "true");

        assertThat(shell.exitCode()).isNotZero();
    }

    @Test
    void shouldListSeededProducts() throws IOException {
        JsonNode products = json(edge.get("/api/v1/products/?limit=5"), 200);

        assertThat(products.at("/count").asInt()).isGreaterThan(5);
        assertThat(products.at("/results")).hasSize(5);
    }

    @Test
    void shouldSignUpAndFillACart() throws IOException {
        String email = "visitor@example.com";
        String password = "over-the-ridge";
        json(edge.post("/api/v1/users/", Map.of("email", email, "username", "visitor", "password", password)), 201);
        String token = json(edge.post("/api/v1/token/", Map.of("email", email, "password", password)), 200)
                .at("/access")
                .asText();
        long product = json(edge.get("/api/v1/products/?in_stock=true&limit=1"), 200)
                .at("/results/0/id")
                .asLong();

        JsonNode added = json(edge.as(token).post("/api/v1/cart/add/", Map.of("product_id", product)), 200);

        assertThat(added.at("/item_id").asLong()).isEqualTo(product);
        assertThat(json(edge.as(token).get("/api/v1/cart/"), 200).at("/items")).hasSize(1);
    }

    @Test
    void shouldShowProductsOnTheFrontPage() {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(() -> {
            HttpResponse<String> page = edge.get("/");
            assertThat(page.statusCode()).isEqualTo(200);
            assertThat(page.body()).contains("<article>");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"auth", "product", "cart", "review"})
    void shouldServeTheDocumentBehindThePrefix(String service) throws IOException {
        JsonNode document = json(edge.get("/" + service + "_service/api/schema/"), 200);

        assertThat(document.at("/servers/0/url").asText()).endsWith("/" + service + "_service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/actuator/health", "/internal/v1/reservations/", "/product_service/actuator/health"})
    void shouldNotLeadInside(String path) throws IOException {
        assertThat(edge.get(path).statusCode()).isEqualTo(404);
    }

    private Pod pod(Service service) {
        return client.pods()
                .withLabels(PlainShop.labels(service))
                .list()
                .getItems()
                .get(0);
    }

    private static JsonNode json(HttpResponse<String> answer, int expected) {
        assertThat(answer.statusCode()).as("%s", answer.body()).isEqualTo(expected);
        return Serialization.unmarshal(answer.body(), JsonNode.class);
    }
}
