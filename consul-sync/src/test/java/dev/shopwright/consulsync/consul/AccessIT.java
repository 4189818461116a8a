package dev.shopwright.consulsync.consul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.CatalogNode;
import dev.shopwright.consulsync.catalog.Change;
import dev.shopwright.consulsync.catalog.Check;
import dev.shopwright.consulsync.catalog.Difference;
import dev.shopwright.consulsync.catalog.Instance;
import dev.shopwright.consulsync.catalog.InstanceKey;
import dev.shopwright.consulsync.catalog.Ownership;
import dev.shopwright.consulsync.installation.ConsulAgent;
import dev.shopwright.consulsync.installation.NeedsServers;
import dev.shopwright.operator.test.ApiServer;
import dev.shopwright.operator.test.Checkout;
import dev.shopwright.operator.test.NodePrograms;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Consul that lets nobody do anything but by a token. */
@NeedsServers
class AccessIT {

    private static final String CLUSTER = "blue";
    private static final String POLICY = "k8s/consul/policy.hcl";

    private final String master = UUID.randomUUID().toString();
    private Path folder;
    private ConsulAgent agent;
    private ConsulClient admin;

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException {
        folder = temporary;
        agent = ConsulAgent.start(
                folder,
                "http",
                "acl { enabled = true default_policy = \"deny\" tokens { initial_management = \"%s\" agent = \"%s\" } }"
                        .formatted(master, master));
        admin = withToken(master);
        String rules = Files.readString(Checkout.root().resolve(POLICY)).replace("CLUSTER", CLUSTER);
        admin.put("/v1/acl/policy", Map.of("Name", "consul-sync", "Rules", rules));
    }

    @AfterAll
    void stop() {
        agent.close();
    }

    @Test
    void shouldDoEverythingWithTheShippedPolicy() throws IOException {
        ConsulCatalog catalog = catalog(CLUSTER, withToken(token()));
        Catalog written = listing("k8s-blue-one");

        assertAllWritten(catalog, Difference.between(catalog.read(), written));
        assertThat(catalog.read()).isEqualTo(written);
        assertAllWritten(catalog, Difference.between(written, Catalog.EMPTY));
        assertThat(catalog.read()).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void shouldNotBeAllowedAnotherClustersNode() throws IOException {
        ConsulCatalog catalog = catalog(CLUSTER, withToken(token()));
        catalog.read();

        CatalogWriter.Result result = catalog.write(Difference.between(Catalog.EMPTY, listing("k8s-green-one")));

        assertThat(result.written()).isEmpty();
        assertThat(result.refused().values()).first().asString().contains("Permission denied");
    }

    @Test
    void shouldSayThatItLacksAToken() throws IOException {
        ConsulCatalog catalog = catalog(CLUSTER, withToken(""));

        assertThatThrownBy(catalog::read).isInstanceOf(ConsulException.class).hasMessageContaining("Permission denied");
    }

    /** Consul leaves out what may not be read, without an error: it would be taken for missing, and written again and again. */
    @Test
    void shouldNotTakeHiddenForMissing() throws IOException {
        ConsulCatalog owner = catalog("hidden", admin);
        assertAllWritten(owner, Difference.between(owner.read(), listing("k8s-hidden-one", "hidden")));
        ConsulCatalog blind = catalog("hidden", withToken(token()));

        assertThatThrownBy(() -> new CatalogReader(withToken(token()), new Ownership("hidden")).read())
                .isInstanceOf(ConsulException.class)
                .hasMessageContaining("hide");
        assertThatThrownBy(blind::read).isInstanceOf(ConsulException.class);
    }

    /** Who shows the token of its ServiceAccount gets one of Consul's, and another one when that is not known any more. */
    @Test
    void shouldLogInByKubernetesAuthMethod(@TempDir Path cluster) throws IOException {
        try (ApiServer kubernetes = ApiServer.start(cluster)) {
            ServiceAccounts accounts = new ServiceAccounts(kubernetes.client());
            admin.put("/v1/acl/auth-method", accounts.authMethod("kubernetes"));
            admin.put("/v1/acl/role", Map.of("Name", "sync", "Policies", List.of(Map.of("Name", "consul-sync"))));
            admin.put(
                    "/v1/acl/binding-rule", Map.of("AuthMethod", "kubernetes", "BindType", "role", "BindName", "sync"));
            Path bearer = Files.writeString(folder.resolve("bearer"), accounts.token("consul-sync"));
            ConsulClient client = new ConsulClient(
                    agent.address(),
                    HttpClient.newHttpClient(),
                    new LoginToken(withToken(""), "kubernetes", new FileToken(bearer)));

            assertThat(catalog(CLUSTER, client).read()).isEqualTo(Catalog.EMPTY);

            client.post("/v1/acl/logout", Map.of());
            assertThatThrownBy(() -> catalog(CLUSTER, client).read()).isInstanceOf(ConsulException.class);
            assertThat(catalog(CLUSTER, client).read()).isEqualTo(Catalog.EMPTY);
        }
    }

    @Test
    void shouldTrustOnlyTheGivenCertificates(@TempDir Path certificates) throws IOException {
        run(certificates, "tls", "ca", "create");
        run(certificates, "tls", "cert", "create", "-server");
        String settings = """
                tls { defaults { ca_file = "%1$s/consul-agent-ca.pem" cert_file = "%1$s/dc1-server-consul-0.pem" \
                key_file = "%1$s/dc1-server-consul-0-key.pem" } }""".formatted(certificates);
        try (ConsulAgent secured = ConsulAgent.start(certificates, "https", settings)) {
            Path authority = certificates.resolve("consul-agent-ca.pem");

            assertThat(catalog(CLUSTER, secured(secured, Optional.of(authority)))
                            .read())
                    .isEqualTo(Catalog.EMPTY);
            ConsulCatalog trusting = catalog(CLUSTER, secured(secured, Optional.empty()));
            assertThatThrownBy(trusting::read)
                    .isInstanceOf(ConsulException.class)
                    .hasMessageContaining("certification path");
        }
    }

    private static ConsulClient secured(ConsulAgent agent, Optional<Path> authority) {
        return new ConsulAccess(agent.address(), Optional.empty(), Optional.empty(), authority).client();
    }

    private static void run(Path folder, String... arguments) throws IOException {
        List<String> words = new ArrayList<>(List.of(NodePrograms.path("consul").toString()));
        words.addAll(List.of(arguments));
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("tls.log").toFile())
                .start();
        assertThat(process.onExit().join().exitValue()).isZero();
    }

    private String token() {
        return admin.put("/v1/acl/token", Map.of("Policies", List.of(Map.of("Name", "consul-sync"))))
                .path("SecretID")
                .asText();
    }

    private ConsulClient withToken(String secret) throws IOException {
        Path file = Files.writeString(folder.resolve(UUID.randomUUID().toString()), secret);
        return new ConsulAccess(agent.address(), Optional.of(file), Optional.empty(), Optional.empty()).client();
    }

    private static ConsulCatalog catalog(String cluster, ConsulClient client) {
        return new ConsulCatalog(client, new Ownership(cluster), "somebody");
    }

    private static void assertAllWritten(ConsulCatalog catalog, List<Change> changes) {
        CatalogWriter.Result result = catalog.write(changes);
        assertThat(result.refused()).isEmpty();
        assertThat(result.written()).isEqualTo(changes);
    }

    private static Catalog listing(String node) {
        return listing(node, CLUSTER);
    }

    private static Catalog listing(String node, String cluster) {
        Optional<Check> ready = Optional.of(Check.passing("ready"));
        return Catalog.of(
                List.of(new CatalogNode(node, "10.0.0.1", new Ownership(cluster).marks(), ready)),
                List.of(new Instance(
                        new InstanceKey(node, "shops-demo-cart--1"),
                        "shops-demo-cart",
                        "10.1.0.7",
                        8003,
                        List.of(),
                        Map.of(),
                        ready)));
    }
}
