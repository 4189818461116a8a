package dev.shopwright.operator.model.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    private static final String EVERYTHING = """
            tls: {secretName: demo-tls}
            mode: Maintenance
            routing: {rateLimit: {average: 10, burst: 20}}
            """;

    @ParameterizedTest
    @ValueSource(strings = {"", EVERYTHING, "tls: {certResolver: acme}", "routing: {entryPoints: [internal]}"})
    void shouldWriteWhatTraefikUnderstands(String spec) throws IOException {
        var schema = CrdSchema.traefik();

        assertThat(Routes.of(SampleShop.of(spec).situation()))
                .isNotEmpty()
                .allSatisfy(object -> assertThat(schema.errors((GenericKubernetesResource) object))
                        .isEmpty());
    }

    @Test
    void shouldWriteWhatIsReferredToFirst() {
        assertThat(Routes.of(SampleShop.of(EVERYTHING).situation()))
                .extracting(ObjectKey::of)
                .extracting(ObjectKey::toString)
                .containsExactly(
                        "Middleware/demo-headers",
                        "Middleware/demo-rate-limit",
                        "Middleware/demo-in-flight",
                        "Middleware/demo-compress",
                        "Middleware/demo-circuit-breaker",
                        "Middleware/demo-retry",
                        "Middleware/demo-chain",
                        "Middleware/demo-prefixes",
                        "Middleware/demo-not-found",
                        "Middleware/demo-https",
                        "Middleware/demo-gate",
                        "ServersTransport/demo",
                        "TLSOption/demo",
                        "IngressRoute/demo-routes",
                        "IngressRoute/demo-https");
    }

    @Test
    void shouldGiveUpConnectionsBeforeServicesDo() {
        assertThat(spec(SampleShop.plain(), "ServersTransport", "demo"))
                .containsEntry(
                        "forwardingTimeouts",
                        Map.of("dialTimeout", "1s", "responseHeaderTimeout", "30s", "idleConnTimeout", "45s"));
    }

    @Test
    void shouldAcceptNoOldTls() {
        assertThat(spec(SampleShop.of(EVERYTHING), "TLSOption", "demo"))
                .isEqualTo(Map.of("minVersion", "VersionTLS12", "sniStrict", true));
    }

    @Test
    void shouldBelongToTheShop() {
        assertThat(Routes.of(SampleShop.plain().situation())).allSatisfy(object -> {
            assertThat(object.getMetadata().getNamespace()).isEqualTo("shops");
            assertThat(object.getMetadata().getLabels())
                    .containsEntry("app.kubernetes.io/instance", "demo")
                    .containsEntry("app.kubernetes.io/managed-by", "shopwright");
            assertThat(object.getMetadata().getOwnerReferences()).hasSize(1);
        });
    }

    @Test
    void shouldHaveNoRoutesWithoutTraefik() {
        var shop = SampleShop.plain().withoutTraefik().situation();

        assertThat(Routes.of(shop)).isEmpty();
        assertThat(Routes.finding(shop).reason()).isEqualTo(Reason.TraefikMissing);
    }

    @Test
    void shouldLeaveTheHostToTheShopThatHadItFirst() {
        var shop = SampleShop.plain().hostClaimedBy("others/first").situation();

        assertThat(Routes.of(shop)).isEmpty();
        assertThat(Routes.finding(shop))
                .isEqualTo(new Finding(
                        Reason.RouteConflict,
                        "demo.localhost is the host of shop others/first, which asked for it first"));
    }

    @Test
    void shouldTellWhatTheApiServerRefused() {
        var shop = SampleShop.plain().refused("Middleware", "demo-retry", "no such field");

        assertThat(Routes.finding(shop.situation()))
                .isEqualTo(new Finding(Reason.ApplyRejected, "Middleware/demo-retry: no such field"));
    }

    @Test
    void shouldRunWhenNothingIsInTheWay() {
        assertThat(Routes.finding(SampleShop.plain().situation())).isEqualTo(Finding.RUNNING);
    }

    private static Map<String, Object> spec(SampleShop shop, String kind, String name) {
        return Routes.of(shop.situation()).stream()
                .filter(object -> ObjectKey.of(object).equals(new ObjectKey(kind, name)))
                .map(GenericKubernetesResource.class::cast)
                .map(object -> object.<Map<String, Object>>get("spec"))
                .findAny()
                .orElseThrow();
    }
}
