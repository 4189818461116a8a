package dev.shopwright.consulsync.installation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.test.ApiServer;
import io.fabric8.kubernetes.api.model.NodeBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.NamespacedKubernetesClient;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** An API server with a node that is none, a Consul, and what lies between them. */
public final class Installation implements AutoCloseable {

    /** What the cluster is called in Consul. */
    public static final String CLUSTER = "blue";

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final String NODE = "one";
    private static final String NAMESPACE = "default";

    private final Path folder;
    private final ApiServer server;
    private final Relay wayToApiServer;
    private final ConsulAgent consul;
    private final ConsulProxy proxy;
    private final AtomicInteger names = new AtomicInteger();

    private Installation(Path folder) throws IOException {
        this.folder = folder;
        server = ApiServer.start(Files.createDirectory(folder.resolve("kubernetes")));
        wayToApiServer = Relay.to(URI.create(server.client().getConfiguration().getMasterUrl()));
        consul = ConsulAgent.start(folder);
        proxy = ConsulProxy.to(consul.address());
    }

    public static Installation start(Path folder) throws IOException {
        Installation installation = new Installation(folder);
        installation.createNode();
        return installation;
    }

    /** Somebody who may do anything in the cluster. */
    public KubernetesClient client() {
        return server.client();
    }

    /** Somebody who looks at Consul past the proxy. */
    public Outsider outsider() {
        return new Outsider(consul.address());
    }

    /** The way from consul-sync to the API server. */
    public Relay wayToApiServer() {
        return wayToApiServer;
    }

    /** The way from consul-sync to Consul. */
    public ConsulProxy proxy() {
        return proxy;
    }

    /** A Service of its own, without pods. */
    public TestService service() {
        return service("service-" + names.incrementAndGet());
    }

    private TestService service(String name) {
        return TestService.create(
                server.client().adapt(NamespacedKubernetesClient.class).inNamespace(NAMESPACE), name, NODE);
    }

    /** A replica that works for a cluster called so. */
    public SyncProcess fork(String cluster, String pod, List<String> options, String... arguments) throws IOException {
        Map<String, String> environment = new HashMap<>();
        environment.put("KUBECONFIG", kubeconfig().toString());
        environment.put("CLUSTER_NAME", cluster);
        environment.put("CONSUL_HTTP_ADDR", proxy.address().toString());
        environment.put("LEASE_NAME", "consul-sync-" + cluster);
        environment.put("POD_NAME", pod);
        environment.put("POD_NAMESPACE", NAMESPACE);
        environment.put("HTTP_PORT", "0");
        environment.put("LOG_FORMAT", "text");
        return SyncProcess.start(environment, log(pod), options, arguments);
    }

    /** The only replica. */
    public SyncProcess fork() throws IOException {
        return fork(CLUSTER, CLUSTER, List.of("-XX:TieredStopAtLevel=1"));
    }

    /** Until Consul shows a service as it is. */
    public void await(TestService service) {
        await(service, PATIENCE);
    }

    public void await(TestService service, Duration limit) {
        Outsider outsider = outsider();
        Awaitility.await()
                .atMost(limit)
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .untilAsserted(() ->
                        assertThat(outsider.statuses(service.listedName())).isEqualTo(service.statuses()));
    }

    /** What a Service is told of itself; empty for nothing. */
    public String synced(TestService service) {
        return Optional.ofNullable(service.annotations().get("shopwright.dev/catalog-synced"))
                .orElse("");
    }

    /** The replica that holds a cluster's Lease; empty for none. */
    public String leader(String cluster) {
        return Optional.ofNullable(client().leases()
                        .inNamespace(NAMESPACE)
                        .withName("consul-sync-" + cluster)
                        .get())
                .map(lease -> lease.getSpec().getHolderIdentity())
                .orElse("");
    }

    /** What a replica has said. */
    public String said(String pod) throws IOException {
        return Files.readString(log(pod));
    }

    private Path log(String pod) {
        return folder.resolve(pod + ".log");
    }

    @Override
    public void close() {
        proxy.close();
        consul.close();
        wayToApiServer.close();
        server.close();
    }

    /** The server's own, but by way of the relay. */
    private Path kubeconfig() throws IOException {
        String own = Files.readString(folder.resolve("kubernetes/super-admin.conf"));
        return Files.writeString(
                folder.resolve("kubeconfig"),
                own.replaceFirst("server: .*", "server: https://127.0.0.1:" + wayToApiServer.port()));
    }

    private void createNode() {
        // spotless:off
        client().nodes()
                .resource(new NodeBuilder()
                        .withNewMetadata()
                            .withName(NODE)
                        .endMetadata()
                        .withNewStatus()
                            .addNewAddress("10.0.0.1", "InternalIP")
                            .addNewCondition()
                                .withType("Ready")
                                .withStatus("True")
                            .endCondition()
                        .endStatus()
                        .build())
                .create();
        // spotless:on
    }
}
