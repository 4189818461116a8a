package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private static final String MONITORED = """
            metrics: {namespace: monitoring}
            monitors: {enabled: true, labels: {release: prometheus}}
            alerts: {enabled: true, labels: {release: prometheus}}
            """;

    private static final String MIRROR = "consul: {enabled: true, cluster: blue}";

    @Test
    void shouldNeedNothingThatAClusterMayLack() {
        assertThat(Chart.render("metrics: {namespace: monitoring}").kinds())
                .doesNotContain("ServiceMonitor", "PodMonitor", "PrometheusRule");
    }

    @Test
    void shouldBeFoundByPrometheus() {
        Rendering chart = Chart.render(MONITORED);

        for (String kind : new String[] {"ServiceMonitor", "PodMonitor", "PrometheusRule"}) {
            assertThat(chart.the(kind).getMetadata().getLabels()).containsEntry("release", "prometheus");
        }
    }

    @Test
    void shouldMeasureTheShopsOfTheNamespacesThatAreWatched() {
        assertThat(shops(MONITORED).<Boolean>get("spec", "namespaceSelector", "any"))
                .isTrue();
        assertThat(shops(MONITORED + "watch: {namespaces: [north]}")
                        .<String>get("spec", "namespaceSelector", "matchNames", 0))
                .isEqualTo("north");
    }

    @Test
    void shouldShipEveryAlertAsItIsWritten() {
        assertThat(alerts(MONITORED, "shopwright")).isEqualTo(Chart.read("files/alerts.yaml", Object.class));
        assertThat(alerts(MONITORED + MIRROR, "shopwright-consul-sync"))
                .isEqualTo(Chart.read("files/consul-sync/alerts.yaml", Object.class));
    }

    @Test
    void shouldShipEveryDashboard() {
        ConfigMap dashboards = Chart.render(MIRROR).the(ConfigMap.class);

        assertThat(dashboards.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
        assertThat(dashboards.getData())
                .isEqualTo(Map.of(
                        "operator.json", Chart.file("files/dashboards/operator.json"),
                        "shops.json", Chart.file("files/dashboards/shops.json"),
                        "consul-sync.json", Chart.file("files/consul-sync/consul-sync.json")));
        assertThat(Chart.render("dashboards: {enabled: false}").kinds()).doesNotContain("ConfigMap");
    }

    @Test
    void shouldMeasureConsulSyncWhileItMirrors() {
        assertThat(Chart.render(MONITORED + MIRROR).names("ServiceMonitor"))
                .containsExactlyInAnyOrder("shopwright-operator", "shopwright-consul-sync");
        for (String values : new String[] {"", "consul: {enabled: true, cluster: blue, purge: true}"}) {
            Rendering chart = Chart.render(MONITORED + values);
            assertThat(chart.names("ServiceMonitor")).containsExactly("shopwright-operator");
            assertThat(chart.names("PrometheusRule")).containsExactly("shopwright");
            assertThat(chart.names("Service")).containsExactly("shopwright-operator");
            assertThat(chart.the(ConfigMap.class).getData()).doesNotContainKey("consul-sync.json");
        }
    }

    private static Object alerts(String values, String name) {
        return Chart.render(values)
                .all(GenericKubernetesResource.class)
                .filter(object -> object.getKind().equals("PrometheusRule"))
                .filter(rule -> rule.getMetadata().getName().equals(name))
                .map(rule -> rule.<Object>get("spec"))
                .findFirst()
                .orElseThrow();
    }

    private static GenericKubernetesResource shops(String values) {
        return Chart.render(values).the("PodMonitor");
    }
}
