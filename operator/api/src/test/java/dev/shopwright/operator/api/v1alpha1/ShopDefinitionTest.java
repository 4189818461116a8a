package dev.shopwright.operator.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.test.Checkout;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceColumnDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShopDefinitionTest {

    private static final Path OF_THE_CHART =
            Checkout.root().resolve("helm/shopwright/files/shops.shopwright.dev-v1.yml");

    /** Kubernetes' own, whose records carry no descriptions. */
    private static final Set<String> FOREIGN =
            Set.of("resources", "affinity", "tolerations", "topologySpreadConstraints", "conditions");

    @Test
    void shouldBeTheOneThatTheChartHas() throws IOException {
        String definition =
                "# Generated from the records of operator/api: make crd\n" + Serialization.asYaml(ShopDefinition.get());
        if (Boolean.getBoolean("crd.write")) {
            Files.createDirectories(OF_THE_CHART.getParent());
            Files.writeString(OF_THE_CHART, definition);
        }

        assertThat(OF_THE_CHART)
                .as("is not what the records say; make crd writes it anew")
                .hasContent(definition);
    }

    /** As kubectl apply keeps a copy of it in an annotation, and those hold 256 KiB. */
    @Test
    void shouldStaySmall() {
        assertThat(Serialization.asYaml(ShopDefinition.get())).hasSizeLessThan(200_000);
    }

    @Test
    void shouldListShopsInTheOrderThatPeopleReadThem() {
        assertThat(version().getAdditionalPrinterColumns())
                .extracting(CustomResourceColumnDefinition::getName)
                .containsExactly("URL", "Ready", "Version", "Reason", "Age");
    }

    @Test
    void shouldKeepItsStatusFromThoseWhoWriteTheSpec() {
        assertThat(version().getSubresources().getStatus()).isNotNull();
    }

    @Test
    void shouldDescribeEachField() {
        JSONSchemaProps shop = version().getSchema().getOpenAPIV3Schema();

        assertThat(undescribed("", shop)).isEmpty();
    }

    private static CustomResourceDefinitionVersion version() {
        return ShopDefinition.get().getSpec().getVersions().get(0);
    }

    private static Stream<String> undescribed(String field, JSONSchemaProps schema) {
        return schema.getProperties().entrySet().stream()
                .filter(property -> !FOREIGN.contains(property.getKey()))
                .flatMap(property -> undescribedFrom(field + "." + property.getKey(), property.getValue()));
    }

    private static Stream<String> undescribedFrom(String field, JSONSchemaProps schema) {
        Stream<String> here = schema.getDescription() == null ? Stream.of(field) : Stream.empty();
        return Stream.of(here, undescribed(field, schema), undescribed(field, elementsOf(schema)))
                .flatMap(Function.identity());
    }

    /** Of a map or a list. */
    private static JSONSchemaProps elementsOf(JSONSchemaProps schema) {
        if (schema.getAdditionalProperties() != null) {
            return schema.getAdditionalProperties().getSchema();
        }
        return schema.getItems() == null
                ? new JSONSchemaProps()
                : schema.getItems().getSchema();
    }
}
