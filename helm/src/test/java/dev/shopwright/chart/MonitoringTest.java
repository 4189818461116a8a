package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import org.junit.jupiter.api.Test;

class MonitoringTest {

    private static final String MONITORED = """
            metrics: {namespace: monitoring}
            monitors: {enabled: true, labels: {release: prometheus}}
            alerts: {enabled: true, labels: {release: prometheus}}
            """;

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
        GenericKubernetesResource rule = Chart.render(MONITORED).the("PrometheusRule");

        assertThat(rule.<Object>get("spec")).isEqualTo(Chart.read("files/alerts.yaml", Object.class));
    }

    @Test
    void shouldShipEveryDashboard() {
        ConfigMap dashboards = Chart.render().the(ConfigMap.class);

        assertThat(dashboards.getMetadata().getLabels()).containsEntry("grafana_dashboard", "1");
        assertThat(dashboards.getData()).containsOnlyKeys("operator.json", "shops.json");
        dashboards
                .getData()
                .forEach((name, json) -> assertThat(json).isEqualTo(Chart.file("files/dashboards/" + name)));
        assertThat(Chart.render("dashboards: {enabled: false}").kinds()).doesNotContain("ConfigMap");
    }

    private static GenericKubernetesResource shops(String values) {
        return Chart.render(values).the("PodMonitor");
    }
}
