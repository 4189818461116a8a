package dev.shopwright.operator.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.SampleShop;
import org.junit.jupiter.api.Test;

class ServiceEndpointTest {

    private static final String CATALOG = "shopwright.dev/catalog";
    private static final String META = "shopwright.dev/catalog-meta";

    @Test
    void shouldTellTheCatalogueWhatRuns() {
        // Given
        var shop = SampleShop.of("version: 2.0.0");
        shop.found(ServiceDeployment.of(shop.situation(), Component.CART, "shopwright/cart:1.0.0"));

        // When
        var metadata = ServiceEndpoint.of(shop.situation(), Component.CART).getMetadata();

        // Then
        assertThat(metadata.getLabels()).containsEntry(CATALOG, "true");
        assertThat(metadata.getAnnotations())
                .containsEntry(META, "{\"shop\":\"demo\",\"component\":\"cart\",\"version\":\"1.0.0\"}");
    }

    @Test
    void shouldTellTheCatalogueWhatIsToRunFirst() {
        assertThat(ServiceEndpoint.of(SampleShop.of("version: 2.0.0").situation(), Component.CART)
                        .getMetadata()
                        .getAnnotations()
                        .get(META))
                .contains("\"2.0.0\"");
    }

    @Test
    void shouldTellTheCatalogueNothingWhereItIsNotAskedFor() {
        var metadata = ServiceEndpoint.of(
                        SampleShop.of("catalog: {consul: false}").situation(), Component.CART)
                .getMetadata();

        assertThat(metadata.getLabels()).doesNotContainKey(CATALOG);
        assertThat(metadata.getAnnotations()).isEmpty();
    }
}
