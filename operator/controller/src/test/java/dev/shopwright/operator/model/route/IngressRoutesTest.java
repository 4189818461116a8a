package dev.shopwright.operator.model.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngressRoutesTest {

    @Test
    void shouldLeadTheHostThroughTheUsualDoor() {
        var route = routes("").get(0);

        assertThat(route.<List<String>>get("spec", "entryPoints")).containsExactly("web");
        assertThat(route.<Object>get("spec", "tls")).isNull();
        assertThat(route.<List<Map<String, Object>>>get("spec", "routes"))
                .hasSize(ShopPath.all().size())
                .allSatisfy(rule -> assertThat(rule.get("match").toString()).startsWith("Host(`demo.localhost`) && "))
                .contains(Map.of(
                        "kind",
                        "Rule",
                        "match",
                        "Host(`demo.localhost`) && PathRegexp(`^/api/v1/cart(/|$)`)",
                        "priority",
                        20,
                        "middlewares",
                        List.of(Map.of("name", "demo-chain")),
                        "services",
                        List.of(Map.of("name", "demo-cart", "port", 8003, "serversTransport", "demo"))));
    }

    @Test
    void shouldServeHttpsWithTheCertificateOfASecret() {
        var route = routes("tls: {secretName: mine}").get(0);

        assertThat(route.<List<String>>get("spec", "entryPoints")).containsExactly("websecure");
        assertThat(route.<Map<String, Object>>get("spec", "tls"))
                .isEqualTo(Map.of("secretName", "mine", "options", Map.of("name", "demo")));
    }

    @Test
    void shouldServeHttpsWithTheCertificateOfAResolver() {
        assertThat(routes("tls: {certResolver: acme}").get(0).<Map<String, Object>>get("spec", "tls"))
                .isEqualTo(Map.of("certResolver", "acme", "options", Map.of("name", "demo")));
    }

    @Test
    void shouldSendHttpToHttps() {
        var redirect = routes("tls: {certResolver: acme}").get(1);

        assertThat(redirect.getMetadata().getName()).isEqualTo("demo-https");
        assertThat(redirect.<List<String>>get("spec", "entryPoints")).containsExactly("web");
        assertThat(redirect.<String>get("spec", "routes", 0, "match")).isEqualTo("Host(`demo.localhost`)");
        assertThat(redirect.<String>get("spec", "routes", 0, "middlewares", 0, "name"))
                .isEqualTo("demo-https");
    }

    @Test
    void shouldNotSendHttpElsewhereWhereItIsServed() {
        assertThat(routes("")).hasSize(1);
        assertThat(routes("""
                        tls: {certResolver: acme}
                        routing: {entryPoints: [web, websecure]}
                        """)).hasSize(1);
    }

    private static List<GenericKubernetesResource> routes(String spec) {
        var situation = SampleShop.of(spec).situation();
        return new IngressRoutes(situation, new Middlewares(situation))
                .all().stream().map(GenericKubernetesResource.class::cast).toList();
    }
}
