package dev.shopwright.storefront.cluster;

import dev.shopwright.operator.test.ApiServer;
import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;

/** An API server that knows the shop {@code demo}, and the service account of its storefront. */
final class TestCluster implements AutoCloseable {

    static final String NAMESPACE = "default";
    private static final String NAME = "demo-storefront";

    private final ApiServer server;
    private final KubernetesClient client;

    private TestCluster(ApiServer server) {
        this.server = server;
        client = server.client();
    }

    static TestCluster start(Path folder) throws IOException {
        var cluster = new TestCluster(ApiServer.start(folder));
        var definition = Checkout.root().resolve("helm/shopwright/files/shops.shopwright.dev-v1.yml");
        try (var in = new FileInputStream(definition.toFile())) {
            cluster.server.define(cluster.client.load(in).items().get(0));
        }
        cluster.create("account.yaml");
        cluster.admit();
        cluster.createShop();
        return cluster;
    }

    URI address() {
        return URI.create(client.getMasterUrl().toString());
    }

    /** Lets the account do what it may. */
    void admit() {
        create("binding.yaml");
    }

    /** Takes every right away from the account. */
    void dismiss() {
        client.rbac().roleBindings().inNamespace(NAMESPACE).withName(NAME).delete();
    }

    void setLevel(String level) {
        client.configMaps().inNamespace(NAMESPACE).withName(NAME).edit(map -> withLevel(map, level));
    }

    /** A pod's view of the account: the folder that Kubernetes mounts, and a kubeconfig of the same. */
    Path mountAccount(Path folder) throws IOException {
        var token = client.serviceAccounts()
                .inNamespace(NAMESPACE)
                .withName(NAME)
                .tokenRequest()
                .getStatus()
                .getToken();
        var authority = client.getConfiguration().getCaCertData();
        Files.writeString(folder.resolve("token"), token);
        Files.writeString(folder.resolve("namespace"), NAMESPACE);
        Files.write(folder.resolve("ca.crt"), Base64.getDecoder().decode(authority));
        Files.writeString(folder.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: test
                contexts: [{name: test, context: {cluster: test, user: test}}]
                clusters: [{name: test, cluster: {server: "%s", certificate-authority-data: %s}}]
                users: [{name: test, user: {token: %s}}]
                """.formatted(address(), authority, token));
        return folder;
    }

    @Override
    public void close() {
        server.close();
    }

    private static ConfigMap withLevel(ConfigMap map, String level) {
        map.setData(Map.of("storefront.yaml", "logging.level.dev.shopwright: " + level));
        return map;
    }

    private void createShop() throws IOException {
        try (var in = resource("shop.yaml")) {
            var shop = (GenericKubernetesResource) client.load(in).items().get(0);
            var created = client.resource(shop).inNamespace(NAMESPACE).create();
            created.setAdditionalProperty(
                    "status", shop.getAdditionalProperties().get("status"));
            client.resource(created).updateStatus();
        }
    }

    private void create(String manifest) {
        try (var in = resource(manifest)) {
            client.load(in).inNamespace(NAMESPACE).create();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource(String manifest) {
        return Objects.requireNonNull(TestCluster.class.getResourceAsStream("/cluster/" + manifest));
    }
}
