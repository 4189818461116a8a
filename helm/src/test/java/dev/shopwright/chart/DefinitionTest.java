package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import org.junit.jupiter.api.Test;

class DefinitionTest {

    @Test
    void shouldBeTheGeneratedOneAndStayWithTheShopsWhenTheChartGoes() {
        CustomResourceDefinition generated =
                Chart.read("files/shops.shopwright.dev-v1.yml", CustomResourceDefinition.class);

        CustomResourceDefinition rendered = Chart.render().the(CustomResourceDefinition.class);

        assertThat(rendered.getSpec()).isEqualTo(generated.getSpec());
        assertThat(rendered.getMetadata().getName()).isEqualTo("shops.shopwright.dev");
        assertThat(rendered.getMetadata().getAnnotations()).containsEntry("helm.sh/resource-policy", "keep");
    }

    @Test
    void shouldBeLeftOutWhereSomebodyElseInstallsIt() {
        assertThat(Chart.render("crd: {install: false}").kinds()).doesNotContain("CustomResourceDefinition");
    }
}
