package dev.shopwright.storefront.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.operator.test.ApiServer;
import dev.shopwright.storefront.StorefrontApplication;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TestProgram;
import dev.shopwright.test.TestServers;
import dev.shopwright.test.TokenIssuer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The storefront's program with an API server: it follows its ConfigMap, and reads its own shop. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClusterIT {

    private static final Duration START = Duration.ofMinutes(3);
    private static final Duration LIVE = Duration.ofSeconds(10);
    private static final String LOGGER = "/actuator/loggers/dev.shopwright";
    private static final String STATUS = "/api/v1/shop/status/";

    private final TokenIssuer tokens = new TokenIssuer();
    private TestCluster cluster;
    private Path account;
    private TestProgram storefront;
    private ApiClient api;

    @BeforeAll
    void startCluster(@TempDir Path data, @TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(ApiServer.isBuilt(), "needs an API server: make node-build");
        cluster = TestCluster.start(data);
        account = cluster.mountAccount(folder);
    }

    @AfterAll
    void stopCluster() {
        if (cluster != null) {
            cluster.close();
        }
    }

    @BeforeEach
    void setLevel() {
        cluster.setLevel("DEBUG");
    }

    @AfterEach
    void stop() {
        storefront.close();
    }

    @Test
    void shouldTakeLogLevelsFromItsConfigMapWhileItRuns() throws IOException {
        start(Map.of());
        assertLevel("DEBUG");

        cluster.setLevel("WARN");

        await().atMost(LIVE).untilAsserted(() -> assertLevel("WARN"));
        assertThat(storefront.isRunning()).isTrue();
    }

    @Test
    void shouldReadItsConfigMapOnceItMay() throws IOException {
        cluster.dismiss();
        start(Map.of());
        assertLevel("INFO");
        api.as(tokens.staff())
                .get(STATUS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.shop")
                .isEmpty();

        cluster.admit();

        await().atMost(LIVE).untilAsserted(() -> assertLevel("DEBUG"));
    }

    @Test
    void shouldStartWithoutAnApiServer() throws IOException {
        start(Map.of("KUBECONFIG", account.resolve("none").toString(), "KUBERNETES_SERVICE_PORT", "1"));
        assertLevel("INFO");
    }

    @Test
    void shouldStartWhileTheApiServerSaysNothing() throws IOException {
        try (var silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            var kubeconfig = Files.readString(account.resolve("kubeconfig"))
                    .replace(":" + cluster.address().getPort(), ":" + silent.getLocalPort());
            var file = Files.writeString(account.resolve("silent"), kubeconfig);

            start(Map.of("KUBECONFIG", file.toString()));

            assertLevel("INFO");
        }
    }

    @Test
    void shouldNotAskForAConfigMapThatIsNotNamed() throws IOException {
        start(Map.of("CONFIG_MAP", ""));
        assertLevel("INFO");
        assertThat(storefront.output()).doesNotContain("ConfigMapWatch", "kubernetes");
    }

    @Test
    void shouldShowItsOwnShopToStaff() throws IOException {
        start(Map.of());
        api.as(tokens.staff())
                .get(STATUS)
                .expectStatus()
                .isOk()
                .expectBody()
                .jsonPath("$.shop.spec.host")
                .isEqualTo("demo.localhost")
                .jsonPath("$.shop.status.ready")
                .isEqualTo("4/5")
                .jsonPath("$.shop.metadata")
                .doesNotExist()
                .jsonPath("$.services[?(@.name=='product')].replicas")
                .isEqualTo(2);
    }

    private void start(Map<String, String> more) throws IOException {
        var port = freePort();
        storefront = TestProgram.start(
                StorefrontApplication.class,
                environment(more),
                "--server.port=" + port,
                "--shopwright.security.issuer=" + TokenIssuer.ISSUER,
                "--shopwright.security.jwks-uri=" + tokens.jwksUri(),
                "--shopwright.storefront.cluster.api-server=" + cluster.address(),
                "--shopwright.storefront.cluster.account=" + account);
        api = ApiClient.of("http://localhost:" + port);
        await().atMost(START)
                .failFast(() -> assertThat(storefront.isRunning())
                        .as(storefront.output())
                        .isTrue())
                .ignoreExceptions()
                .untilAsserted(
                        () -> api.as(tokens.admin()).get(LOGGER).expectStatus().isOk());
    }

    private Map<String, String> environment(Map<String, String> more) {
        var redis = TestServers.redis();
        var environment = new HashMap<>(Map.of(
                "CONFIG_MAP", "demo-storefront",
                "SPRING_CLOUD_KUBERNETES_CLIENT_NAMESPACE", TestCluster.NAMESPACE,
                "SHOP_RESOURCE", "demo",
                "KUBECONFIG", account.resolve("kubeconfig").toString(),
                "KUBERNETES_SERVICE_HOST", cluster.address().getHost(),
                "KUBERNETES_SERVICE_PORT", String.valueOf(cluster.address().getPort()),
                "REDIS_HOST", redis.host(),
                "REDIS_PORT", String.valueOf(redis.port())));
        environment.putAll(more);
        return environment;
    }

    private void assertLevel(String level) {
        api.as(tokens.admin())
                .get(LOGGER)
                .expectBody()
                .jsonPath("$.effectiveLevel")
                .isEqualTo(level);
    }

    private static int freePort() throws IOException {
        try (var probe = new ServerSocket(0)) {
            return probe.getLocalPort();
        }
    }
}
