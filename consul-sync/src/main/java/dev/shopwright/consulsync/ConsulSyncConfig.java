package dev.shopwright.consulsync;

import dev.shopwright.consulsync.catalog.Ownership;
import dev.shopwright.consulsync.consul.ConsulAccess;
import dev.shopwright.consulsync.consul.ConsulCatalog;
import dev.shopwright.consulsync.mirror.Naming;
import dev.shopwright.daemon.InvalidConfigurationException;
import dev.shopwright.daemon.Variable;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * All that consul-sync is told by its environment. LOG_LEVEL and LOG_FORMAT are read by Logback. What is of Consul has the names that
 * Consul's own programs read.
 *
 * @param naming what things are called in Consul
 * @param consul where Consul is
 * @param leaseName of the Lease that the working replica holds
 * @param podName what the holder of the Lease is called
 * @param podNamespace where the Lease is
 * @param httpPort where it serves metrics and health; 0 for any that is free
 */
public record ConsulSyncConfig(
        Naming naming, ConsulAccess consul, String leaseName, String podName, String podNamespace, int httpPort) {

    private static final String LABEL = "at most 30 of a-z, 0-9 and '-'";

    private static final Variable<String> CLUSTER_NAME = new Variable<>(
            "CLUSTER_NAME",
            null,
            LABEL,
            "what this cluster is called, unlike all others that share the Consul",
            ConsulSyncConfig::label);
    private static final Variable<String> NAME_PREFIX = new Variable<>(
            "NAME_PREFIX", "", LABEL, "what the names of all services begin with", ConsulSyncConfig::labelOrNone);
    private static final Variable<URI> ADDRESS = new Variable<>(
            "CONSUL_HTTP_ADDR",
            "http://localhost:8500",
            "an address such as http://consul:8500",
            "where Consul's HTTP API is",
            ConsulSyncConfig::address);
    private static final Variable<Optional<Path>> TOKEN_FILE =
            file("CONSUL_HTTP_TOKEN_FILE", "what shows the ACLs who this is");
    private static final Variable<String> AUTH_METHOD =
            Variable.text("CONSUL_AUTH_METHOD", "", "the Kubernetes auth method to get a token from");
    private static final Variable<Optional<Path>> CA_FILE =
            file("CONSUL_CACERT", "the certificates that Consul's may be signed by");
    private static final Variable<String> LEASE_NAME =
            Variable.text("LEASE_NAME", "shopwright-consul-sync", "the Lease that the working replica holds");
    private static final Variable<String> POD_NAME =
            Variable.text("POD_NAME", "consul-sync", "what the holder of the Lease is called");
    private static final Variable<String> POD_NAMESPACE =
            Variable.text("POD_NAMESPACE", "default", "where the Lease is");
    private static final Variable<Integer> HTTP_PORT =
            Variable.port("HTTP_PORT", 8080, "where /metrics, /healthz and /readyz are served");

    /**
     * Reads an environment.
     *
     * @throws InvalidConfigurationException if something in it can't be
     */
    public static ConsulSyncConfig from(Map<String, String> environment) {
        return new ConsulSyncConfig(
                new Naming(CLUSTER_NAME.read(environment), NAME_PREFIX.read(environment)),
                consul(environment),
                LEASE_NAME.read(environment),
                POD_NAME.read(environment),
                POD_NAMESPACE.read(environment),
                HTTP_PORT.read(environment));
    }

    /** What this replica owns in Consul. */
    ConsulCatalog catalog() {
        return new ConsulCatalog(consul.client(), new Ownership(naming.cluster()), podName);
    }

    LeaseLock lease() {
        return new LeaseLock(podNamespace, leaseName, podName);
    }

    private static ConsulAccess consul(Map<String, String> environment) {
        return new ConsulAccess(
                ADDRESS.read(environment),
                TOKEN_FILE.read(environment),
                Optional.of(AUTH_METHOD.read(environment)).filter(method -> !method.isEmpty()),
                CA_FILE.read(environment));
    }

    private static Variable<Optional<Path>> file(String name, String doc) {
        return new Variable<>(
                name,
                "",
                "the path of a file",
                doc,
                text -> Optional.of(text).filter(path -> !path.isEmpty()).map(Path::of));
    }

    private static String labelOrNone(String text) {
        return text.isEmpty() ? text : label(text);
    }

    private static String label(String text) {
        if (!text.matches("[a-z0-9]([a-z0-9-]{0,28}[a-z0-9])?")) {
            throw new IllegalArgumentException(text);
        }
        return text;
    }

    private static URI address(String text) {
        var address = URI.create(text);
        if (address.getHost() == null || !text.matches("https?://.*")) {
            throw new IllegalArgumentException(text);
        }
        return address;
    }
}
