package dev.shopwright.operator.api.file;

import com.fasterxml.jackson.databind.JsonNode;
import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.api.model.apiextensions.v1.JSONSchemaProps;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The schema that is generated from the records, which an API server would hold a Shop against. */
record Definition(JSONSchemaProps shop) {

    private static final String GENERATED = "/META-INF/fabric8/shops.shopwright.dev-v1.yml";
    private static final JSONSchemaProps ANYTHING = new JSONSchemaProps();

    static Definition load(KubernetesSerialization yaml) {
        try (InputStream generated = Shop.class.getResourceAsStream(GENERATED)) {
            return new Definition(yaml.unmarshal(generated, CustomResourceDefinition.class)
                    .getSpec()
                    .getVersions()
                    .get(0)
                    .getSchema()
                    .getOpenAPIV3Schema());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong even before any rule is asked. */
    List<String> mistakesIn(JsonNode written) {
        var check = new SchemaCheck();
        check.value("", withWhatAllResourcesHave(), written);
        return check.mistakes();
    }

    /** Definitions leave it to the API server. */
    private JSONSchemaProps withWhatAllResourcesHave() {
        // spotless:off
        return shop.edit()
            .addToProperties("apiVersion", ANYTHING)
            .addToProperties("kind", ANYTHING)
            .addToProperties("metadata", ANYTHING)
            .build();
        // spotless:on
    }
}
