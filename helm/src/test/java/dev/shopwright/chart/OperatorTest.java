package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.LocalObjectReference;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OperatorTest {

    private static final String EVERYTHING = """
            image: {repository: registry.example.com:5000/shops, tag: 2.1.0, pullPolicy: Always, pullSecrets: [one, two]}
            watch: {namespaces: [north, south]}
            stores: {postgresImage: 'mirror.example.com/postgres:18', redisImage: 'mirror.example.com/redis:8.0'}
            traefik: {namespace: edge}
            dns: {namespace: dns}
            metrics: {namespace: monitoring}
            trustedProxies: [10.1.0.0/16, 'fd00::/8']
            logLevel: DEBUG
            """;

    @Test
    void shouldTellTheOperatorWhatItMustKnow() {
        assertThat(operator("").environment())
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("WATCH_NAMESPACES", ""),
                        Map.entry("LEASE_NAME", "shopwright-operator"),
                        Map.entry("VERSION", System.getProperty("shopwright.version")),
                        Map.entry("IMAGE_REPOSITORY", "shopwright"),
                        Map.entry("IMAGE_PULL_POLICY", "IfNotPresent"),
                        Map.entry("POSTGRES_IMAGE", "postgres:18"),
                        Map.entry("REDIS_IMAGE", "redis:8.0"),
                        Map.entry("TRUSTED_PROXIES", "10.0.0.0/8,172.16.0.0/12,192.168.0.0/16"),
                        Map.entry("TRAEFIK_NAMESPACE", "traefik"),
                        Map.entry("METRICS_NAMESPACE", ""),
                        Map.entry("CLUSTER_DNS_NAMESPACE", "kube-system")));
    }

    @Test
    void shouldPassOnEveryValue() {
        assertThat(operator(EVERYTHING).environment())
                .containsAllEntriesOf(Map.ofEntries(
                        Map.entry("WATCH_NAMESPACES", "north,south"),
                        Map.entry("LOG_LEVEL", "DEBUG"),
                        Map.entry("VERSION", "2.1.0"),
                        Map.entry("IMAGE_REPOSITORY", "registry.example.com:5000/shops"),
                        Map.entry("IMAGE_PULL_POLICY", "Always"),
                        Map.entry("IMAGE_PULL_SECRETS", "one,two"),
                        Map.entry("POSTGRES_IMAGE", "mirror.example.com/postgres:18"),
                        Map.entry("REDIS_IMAGE", "mirror.example.com/redis:8.0"),
                        Map.entry("TRUSTED_PROXIES", "10.1.0.0/16,fd00::/8"),
                        Map.entry("TRAEFIK_NAMESPACE", "edge"),
                        Map.entry("METRICS_NAMESPACE", "monitoring"),
                        Map.entry("CLUSTER_DNS_NAMESPACE", "dns")));
        assertThat(operator(EVERYTHING).pod().getImagePullSecrets())
                .extracting(LocalObjectReference::getName)
                .containsExactly("one", "two");
        assertThat(operator(EVERYTHING).container().getImage())
                .isEqualTo("registry.example.com:5000/shops/operator:2.1.0");
    }

    private static Workload operator(String values) {
        return Chart.render(values).workload("shopwright-operator");
    }
}
