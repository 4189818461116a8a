package dev.shopwright.operator.api.v1alpha1;

import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinitionVersion;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;

/** The definition as clusters get it: what is generated, with its columns in the order that people read them. */
final class ShopDefinition {

    private static final List<String> COLUMNS = List.of("URL", "Ready", "Version", "Reason", "Age");

    private ShopDefinition() {}

    static CustomResourceDefinition get() {
        try (InputStream generated = Shop.class.getResourceAsStream("/META-INF/fabric8/shops.shopwright.dev-v1.yml")) {
            var definition = Serialization.unmarshal(generated, CustomResourceDefinition.class);
            CustomResourceDefinitionVersion version =
                    definition.getSpec().getVersions().get(0);
            // the generator sorts them by their paths
            version.getAdditionalPrinterColumns()
                    .sort(Comparator.comparing(column -> COLUMNS.indexOf(column.getName())));
            version.getSchema()
                    .getOpenAPIV3Schema()
                    .setDescription("An online shop, with its services, databases, cache and routes.");
            return definition;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
