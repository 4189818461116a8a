package dev.shopwright.operator;

import dev.shopwright.daemon.InvalidConfigurationException;
import dev.shopwright.daemon.Variable;
import dev.shopwright.operator.model.Settings;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All that the operator is told by its environment. LOG_LEVEL and LOG_FORMAT are read by Logback.
 *
 * @param watchNamespaces where it looks after shops; empty for everywhere
 * @param leaderElection whether it shares the work with other replicas
 * @param leaseName of the Lease that the working replica holds
 * @param podName what the holder of the Lease is called
 * @param podNamespace where the Lease is
 * @param httpPort where it serves metrics and health; 0 for any that is free
 * @param safetyInterval how long a shop rests before it is looked at though nothing has happened
 * @param settings what it decides for all shops
 */
public record OperatorConfig(
        Set<String> watchNamespaces,
        boolean leaderElection,
        String leaseName,
        String podName,
        String podNamespace,
        int httpPort,
        Duration safetyInterval,
        Settings settings) {

    private static final Variable<List<String>> WATCH_NAMESPACES =
            Variable.list("WATCH_NAMESPACES", "", "where shops are looked after; everywhere when empty");
    private static final Variable<Boolean> LEADER_ELECTION =
            Variable.flag("LEADER_ELECTION", true, "whether one of several replicas works");
    private static final Variable<String> LEASE_NAME =
            Variable.text("LEASE_NAME", "shopwright-operator", "the Lease that the working replica holds");
    private static final Variable<String> POD_NAME =
            Variable.text("POD_NAME", "operator", "what the holder of the Lease is called");
    private static final Variable<String> POD_NAMESPACE =
            Variable.text("POD_NAMESPACE", "default", "where the Lease is");
    private static final Variable<Integer> HTTP_PORT =
            Variable.port("HTTP_PORT", 8080, "where /metrics, /healthz and /readyz are served");
    private static final Variable<Duration> SAFETY_INTERVAL = Variable.duration(
            "SAFETY_INTERVAL", "5m", "how long a shop rests before it is looked at though nothing has happened");

    private static final Variable<String> VERSION =
            Variable.text("VERSION", null, "the image tag of shops that name none");
    private static final Variable<String> IMAGE_REPOSITORY =
            Variable.text("IMAGE_REPOSITORY", "shopwright", "where the images of the services are");
    private static final Variable<String> IMAGE_PULL_POLICY = Variable.oneOf(
            "IMAGE_PULL_POLICY", "IfNotPresent", List.of("Always", "IfNotPresent", "Never"), "when images are pulled");
    private static final Variable<List<String>> IMAGE_PULL_SECRETS =
            Variable.list("IMAGE_PULL_SECRETS", "", "Secrets in the shops' namespaces to pull images with");
    private static final Variable<String> POSTGRES_IMAGE =
            Variable.text("POSTGRES_IMAGE", "postgres:18", "the image of managed databases");
    private static final Variable<String> REDIS_IMAGE =
            Variable.text("REDIS_IMAGE", "redis:8.0", "the image of managed caches");
    private static final Variable<List<String>> TRUSTED_PROXIES = Variable.list(
            "TRUSTED_PROXIES",
            "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16",
            "addresses whose word services take for who the client is");
    private static final Variable<String> TRAEFIK_NAMESPACE =
            Variable.text("TRAEFIK_NAMESPACE", "traefik", "whose pods may reach services from outside a shop");
    private static final Variable<String> METRICS_NAMESPACE =
            Variable.text("METRICS_NAMESPACE", "", "whose pods may read metrics; nobody's when empty");
    private static final Variable<String> CLUSTER_DNS_NAMESPACE =
            Variable.text("CLUSTER_DNS_NAMESPACE", "kube-system", "where names are resolved");

    public OperatorConfig {
        watchNamespaces = Set.copyOf(watchNamespaces);
    }

    /**
     * Reads an environment.
     *
     * @throws InvalidConfigurationException if something in it can't be
     */
    public static OperatorConfig from(Map<String, String> environment) {
        return new OperatorConfig(
                Set.copyOf(WATCH_NAMESPACES.read(environment)),
                LEADER_ELECTION.read(environment),
                LEASE_NAME.read(environment),
                POD_NAME.read(environment),
                POD_NAMESPACE.read(environment),
                HTTP_PORT.read(environment),
                SAFETY_INTERVAL.read(environment),
                settings(environment));
    }

    private static Settings settings(Map<String, String> environment) {
        return new Settings(
                IMAGE_REPOSITORY.read(environment),
                VERSION.read(environment),
                IMAGE_PULL_POLICY.read(environment),
                IMAGE_PULL_SECRETS.read(environment),
                POSTGRES_IMAGE.read(environment),
                REDIS_IMAGE.read(environment),
                TRUSTED_PROXIES.read(environment),
                TRAEFIK_NAMESPACE.read(environment),
                METRICS_NAMESPACE.read(environment),
                CLUSTER_DNS_NAMESPACE.read(environment));
    }
}
