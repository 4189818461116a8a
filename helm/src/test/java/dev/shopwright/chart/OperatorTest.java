package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import java.util.stream.Collectors;
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
    void shouldKeepToTheRestrictedPodSecurityStandard() {
        PodSpec pod = pod("");
        Container container = pod.getContainers().get(0);

        assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
        assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
        assertThat(container.getSecurityContext().getReadOnlyRootFilesystem()).isTrue();
        assertThat(container.getSecurityContext().getAllowPrivilegeEscalation()).isFalse();
        assertThat(container.getSecurityContext().getCapabilities().getDrop()).containsExactly("ALL");
    }

    @Test
    void shouldHaveAMemoryLimitAndNoCpuLimit() {
        assertThat(pod("").getContainers().get(0).getResources().getLimits())
                .containsExactly(Map.entry("memory", new Quantity("512Mi")));
    }

    @Test
    void shouldAskForWhetherItLivesAndIsReady() {
        Container container = pod("").getContainers().get(0);

        assertThat(container.getStartupProbe().getHttpGet().getPath()).isEqualTo("/healthz");
        assertThat(container.getLivenessProbe().getHttpGet().getPath()).isEqualTo("/healthz");
        assertThat(container.getReadinessProbe().getHttpGet().getPath()).isEqualTo("/readyz");
    }

    @Test
    void shouldTellTheOperatorWhatItMustKnow() {
        assertThat(environment(""))
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
        assertThat(environment(EVERYTHING))
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
        assertThat(pod(EVERYTHING).getImagePullSecrets())
                .extracting(LocalObjectReference::getName)
                .containsExactly("one", "two");
        assertThat(pod(EVERYTHING).getContainers().get(0).getImage())
                .isEqualTo("registry.example.com:5000/shops/operator:2.1.0");
    }

    @Test
    void shouldSelectItsOwnPodsEverywhere() {
        Rendering chart = Chart.render();
        Deployment deployment = chart.the(Deployment.class);
        Map<String, String> selector = deployment.getSpec().getSelector().getMatchLabels();

        assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels()).containsAllEntriesOf(selector);
        assertThat(chart.the(Service.class).getSpec().getSelector()).isEqualTo(selector);
        assertThat(chart.the(PodDisruptionBudget.class).getSpec().getSelector().getMatchLabels())
                .isEqualTo(selector);
        assertThat(chart.the(NetworkPolicy.class).getSpec().getPodSelector().getMatchLabels())
                .isEqualTo(selector);
    }

    @Test
    void shouldBeReachedByPrometheusOnly() {
        assertThat(Chart.render().the(NetworkPolicy.class).getSpec().getIngress())
                .isEmpty();
        assertThat(Chart.render(EVERYTHING)
                        .the(NetworkPolicy.class)
                        .getSpec()
                        .getIngress()
                        .get(0)
                        .getFrom())
                .singleElement()
                .satisfies(peer ->
                        assertThat(peer.getNamespaceSelector().getMatchLabels()).containsValue("monitoring"));
        assertThat(Chart.render("networkPolicy: {enabled: false}").kinds()).doesNotContain("NetworkPolicy");
    }

    private static PodSpec pod(String values) {
        return Chart.render(values)
                .the(Deployment.class)
                .getSpec()
                .getTemplate()
                .getSpec();
    }

    private static Map<String, String> environment(String values) {
        return pod(values).getContainers().get(0).getEnv().stream()
                .filter(variable -> variable.getValueFrom() == null)
                .collect(Collectors.toMap(
                        EnvVar::getName, variable -> variable.getValue() == null ? "" : variable.getValue()));
    }
}
