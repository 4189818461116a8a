package dev.shopwright.operator.api.v1alpha1;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.KubernetesSerialization;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ShopDefaultsTest {

    private static final KubernetesSerialization JSON = new KubernetesSerialization();

    @ParameterizedTest
    @CsvFileSource(resources = "/shop/defaults.csv", numLinesToSkip = 1)
    void shouldFillInWhatIsLeftOut(String field, String value) {
        JsonNode spec = JSON.convertValue(
                Cases.read("/shop/sparse.yaml", new TypeReference<Shop>() {}).getSpec(), JsonNode.class);

        assertThat(Cases.text(spec, field)).isEqualTo(value);
    }

    @Test
    void shouldHaveADefaultForAllButTheHost() {
        ShopSpec spec = JSON.convertValue(Map.of("host", "demo.localhost"), ShopSpec.class);

        assertThat(spec.service("product")).isEqualTo(ServiceSpec.DEFAULT);
        assertThat(spec.storefront()).isEqualTo(Storefront.DEFAULT);
        assertThat(spec.redis()).isEqualTo(Redis.DEFAULT);
        assertThat(spec.checkout().shipping()).isEmpty();
        assertThat(spec.mail().smtp()).isNull();
    }

    @Test
    void shouldEnterByTheDoorThatFitsTheCertificate() {
        assertThat(entryPoints(Map.of("host", "demo.localhost"))).containsExactly("web");
        assertThat(entryPoints(Map.of("host", "demo.localhost", "tls", Map.of("secretName", "demo"))))
                .containsExactly("websecure");
        assertThat(entryPoints(Map.of("host", "demo.localhost", "routing", Map.of("entryPoints", List.of("private")))))
                .containsExactly("private");
    }

    @Test
    void shouldSkipWhatANewerDefinitionAdds() {
        var newer = Map.of("host", "demo.localhost", "loyalty", Map.of("points", 3), "redis", Map.of("shards", 2));

        assertThat(JSON.convertValue(newer, ShopSpec.class).host()).isEqualTo("demo.localhost");
    }

    private static List<String> entryPoints(Map<String, Object> spec) {
        return JSON.convertValue(spec, ShopSpec.class).routing().entryPoints();
    }
}
