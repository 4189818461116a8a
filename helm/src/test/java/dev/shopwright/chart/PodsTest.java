package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What all pods of the chart have in common. */
class PodsTest {

    private static final String MIRROR =
            "consul: {enabled: true, cluster: blue, tokenSecret: consul-token, caSecret: consul-ca}";
    private static final String PURGE = "consul: {enabled: true, cluster: blue, purge: true}";

    @ParameterizedTest
    @ValueSource(strings = {MIRROR, PURGE})
    void shouldKeepToTheRestrictedPodSecurityStandard(String values) {
        assertThat(Chart.render(values).workloads()).hasSize(2).allSatisfy(workload -> {
            PodSpec pod = workload.pod();
            Container container = workload.container();
            assertThat(pod.getContainers()).hasSize(1);
            assertThat(pod.getSecurityContext().getRunAsNonRoot()).isTrue();
            assertThat(pod.getSecurityContext().getSeccompProfile().getType()).isEqualTo("RuntimeDefault");
            assertThat(container.getSecurityContext().getReadOnlyRootFilesystem())
                    .isTrue();
            assertThat(container.getSecurityContext().getAllowPrivilegeEscalation())
                    .isFalse();
            assertThat(container.getSecurityContext().getCapabilities().getDrop())
                    .containsExactly("ALL");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {MIRROR, PURGE})
    void shouldHaveAMemoryLimitAndNoCpuLimit(String values) {
        assertThat(Chart.render(values).workloads())
                .allSatisfy(workload -> assertThat(
                                workload.container().getResources().getLimits())
                        .containsExactly(Map.entry("memory", new Quantity("512Mi"))));
    }

    @Test
    void shouldBeAskedWhetherTheyLiveAndAreReadyUnlessTheyEnd() {
        assertThat(Chart.render(MIRROR).workloads())
                .extracting(Workload::container)
                .allSatisfy(container -> {
                    assertThat(container.getStartupProbe().getHttpGet().getPath())
                            .isEqualTo("/healthz");
                    assertThat(container.getLivenessProbe().getHttpGet().getPath())
                            .isEqualTo("/healthz");
                    assertThat(container.getReadinessProbe().getHttpGet().getPath())
                            .isEqualTo("/readyz");
                });
        assertThat(Chart.render(PURGE)
                        .workload("shopwright-consul-sync-purge-1")
                        .container()
                        .getReadinessProbe())
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {MIRROR, PURGE})
    void shouldRunWhereTheyAreTold(String values) {
        assertThat(Chart.render(values + "\n" + """
                                nodeSelector: {disk: ssd}
                                tolerations: [{key: shop, operator: Exists}]
                                image: {pullSecrets: [one]}
                                """).workloads())
                .extracting(Workload::pod)
                .allSatisfy(pod -> {
                    assertThat(pod.getNodeSelector()).containsEntry("disk", "ssd");
                    assertThat(pod.getTolerations().get(0).getKey()).isEqualTo("shop");
                    assertThat(pod.getImagePullSecrets().get(0).getName()).isEqualTo("one");
                });
    }

    @Test
    void shouldBeSelectedEverywhereByTheSameLabels() {
        Rendering chart = Chart.render(MIRROR);

        assertThat(chart.all(Deployment.class)).hasSize(2).allSatisfy(deployment -> {
            String name = deployment.getMetadata().getName();
            Map<String, String> selector = deployment.getSpec().getSelector().getMatchLabels();
            assertThat(deployment.getSpec().getTemplate().getMetadata().getLabels())
                    .containsAllEntriesOf(selector);
            assertThat(chart.the(Service.class, name).getSpec().getSelector()).isEqualTo(selector);
            assertThat(chart.the(PodDisruptionBudget.class, name)
                            .getSpec()
                            .getSelector()
                            .getMatchLabels())
                    .isEqualTo(selector);
            assertThat(chart.the(NetworkPolicy.class, name)
                            .getSpec()
                            .getPodSelector()
                            .getMatchLabels())
                    .isEqualTo(selector);
        });
    }

    @Test
    void shouldBeReachedByPrometheusOnly() {
        assertThat(Chart.render(MIRROR).all(NetworkPolicy.class))
                .hasSize(2)
                .allSatisfy(policy -> assertThat(policy.getSpec().getIngress()).isEmpty());
        assertThat(Chart.render(MIRROR + "\nmetrics: {namespace: monitoring}").all(NetworkPolicy.class))
                .allSatisfy(policy -> assertThat(
                                policy.getSpec().getIngress().get(0).getFrom())
                        .singleElement()
                        .satisfies(
                                peer -> assertThat(peer.getNamespaceSelector().getMatchLabels())
                                        .containsValue("monitoring")));
        assertThat(Chart.render(MIRROR + "\nnetworkPolicy: {enabled: false}").kinds())
                .doesNotContain("NetworkPolicy");
    }
}
