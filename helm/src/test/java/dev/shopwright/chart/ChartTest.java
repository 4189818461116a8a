package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.marcnuri.helm.LintResult;
import org.junit.jupiter.api.Test;

class ChartTest {

    @Test
    void shouldPassTheStrictLinter() {
        LintResult result = Chart.helm().lint().strict().call();

        assertThat(result.isFailed())
                .as(String.join("\n", result.getMessages()))
                .isFalse();
    }

    @Test
    void shouldHaveTheVersionOfTheProject() {
        JsonNode chart = Chart.read("Chart.yaml", JsonNode.class);

        assertThat(chart.path("version").asText())
                .isEqualTo(chart.path("appVersion").asText())
                .isEqualTo(System.getProperty("shopwright.version"));
    }

    @Test
    void shouldSayWhatToDoNext() {
        assertThat(Chart.notes(""))
                .contains("It makes shops in all namespaces.")
                .contains("\nkubectl create namespace shops\nkubectl apply --namespace shops -f - <<SHOP\napiVersion")
                .contains("{{ .data.email | base64decode }}")
                .contains("helm test shopwright --namespace shopwright-system");
    }

    @Test
    void shouldSpeakOfTheNamespacesThatItWatches() {
        assertThat(Chart.notes("watch: {namespaces: [north, south]}"))
                .contains("It makes shops in these namespaces: north, south.")
                .contains("\nkubectl apply --namespace north")
                .doesNotContain("create namespace");
    }
}
