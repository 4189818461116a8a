package dev.shopwright.operator.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceDeploymentTest {

    private static final String GIVEN = "admin: {secretName: boss}\nmail: {smtp: {host: mail, secretName: post}}";

    @Test
    void shouldRollItsPodsWhenAGivenSecretChanges() {
        // When
        var template = auth(SampleShop.of(GIVEN)
                .given(version("12", "boss"))
                .given(version("7", "post"))
                .given(version("9", "tls")));

        // Then
        assertThat(template.getMetadata().getAnnotations()).containsOnly(entry("boss=12,post=7"));
    }

    @Test
    void shouldHaveNoAnnotationWithoutGivenSecrets() {
        assertThat(auth(SampleShop.plain()).getMetadata().getAnnotations()).isEmpty();
    }

    @Test
    void shouldSpreadItsPodsUnlessTheShopSaysWhereTheyGo() {
        // Given
        var selected = "services: {auth: {scheduling: {nodeSelector: {disk: fast}}}}";
        var placed = "services: {auth: {scheduling: {affinity: {nodeAffinity: {}}}}}";

        // Then
        assertThat(spread(SampleShop.plain())).hasSize(1);
        assertThat(spread(SampleShop.of(selected))).hasSize(1);
        assertThat(spread(SampleShop.of(placed))).isEmpty();
    }

    @Test
    void shouldTellServicesEachOthersPublicKeys() {
        var shop = SampleShop.plain()
                .found(secret("demo-review", "{\"kid\":\"review\"}"), secret("demo-auth", "{\"kid\":\"auth\"}"));

        assertThat(value(auth(shop), "SERVICE_KEYS")).isEqualTo("{\"keys\":[{\"kid\":\"auth\"},{\"kid\":\"review\"}]}");
    }

    @Test
    void shouldNotLetKubernetesReplaceAnythingInANameOfAShop() {
        assertThat(value(auth(SampleShop.of("storefront: {name: Cash $(DB_PASSWORD)}")), "SHOP_NAME"))
                .isEqualTo("Cash $$(DB_PASSWORD)");
    }

    @Test
    void shouldTellTheNamesOfSitesWithTheirScheme() {
        assertThat(value(auth(SampleShop.plain()), "SITE_URL")).isEqualTo("http://demo.localhost");
        assertThat(value(auth(SampleShop.of("tls: {secretName: tls}")), "SITE_URL"))
                .isEqualTo("https://demo.localhost");
    }

    private static Map.Entry<String, String> entry(String versions) {
        return Map.entry("shopwright.dev/secrets", versions);
    }

    private static PodTemplateSpec auth(SampleShop shop) {
        return ServiceDeployment.of(shop.situation(), Component.AUTH, "shopwright/auth:1.0.0")
                .getSpec()
                .getTemplate();
    }

    private static List<TopologySpreadConstraint> spread(SampleShop shop) {
        return auth(shop).getSpec().getTopologySpreadConstraints();
    }

    private static String value(PodTemplateSpec template, String name) {
        return template.getSpec().getContainers().get(0).getEnv().stream()
                .filter(variable -> variable.getName().equals(name))
                .map(EnvVar::getValue)
                .findAny()
                .orElseThrow();
    }

    private static Secret version(String version, String name) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .withResourceVersion(version)
                .endMetadata()
                .build();
    }

    private static Secret secret(String name, String key) {
        return new SecretBuilder()
                .withNewMetadata()
                .withName(name)
                .endMetadata()
                .addToData("SERVICE_KEY_PUBLIC", Base64.getEncoder().encodeToString(key.getBytes()))
                .build();
    }
}
