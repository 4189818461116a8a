package dev.shopwright.operator.model.route;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.SampleShop;
import dev.shopwright.operator.model.route.ShopPath.Kind;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MiddlewaresTest {

    /** With a list of statuses, or for methods that change things, Traefik would send what a server has had already. */
    @Test
    void shouldNeverSendARequestTwice() {
        assertThat(middleware("", "retry"))
                .isEqualTo(Map.of("retry", Map.of("attempts", 3, "initialInterval", "100ms")));
    }

    @Test
    void shouldGoThroughTheChainInOrder() {
        var chain = middleware("", "chain");

        assertThat(GenericKubernetesResource.<List<Map<String, String>>>get(chain, "chain", "middlewares"))
                .extracting(reference -> reference.get("name"))
                .containsExactly(
                        "demo-headers",
                        "demo-rate-limit",
                        "demo-in-flight",
                        "demo-compress",
                        "demo-circuit-breaker",
                        "demo-retry");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''                                                    | 200 | 400",
                "'routing: {rateLimit: {average: 10, burst: 20}}'      | 10  | 20"
            })
    void shouldLimitTheRateOfAClient(String spec, int average, int burst) {
        var limit = middleware(spec, "rate-limit");

        assertThat(GenericKubernetesResource.<Integer>get(limit, "rateLimit", "average"))
                .isEqualTo(average);
        assertThat(GenericKubernetesResource.<Integer>get(limit, "rateLimit", "burst"))
                .isEqualTo(burst);
    }

    @Test
    void shouldPromiseHttpsOnlyWhereThereIsHttps() {
        assertThat(GenericKubernetesResource.<Map<String, Object>>get(middleware("", "headers"), "headers"))
                .doesNotContainKey("stsSeconds")
                .containsEntry("contentTypeNosniff", true);
        assertThat(GenericKubernetesResource.<Map<String, Object>>get(
                        middleware("tls: {certResolver: acme}", "headers"), "headers"))
                .containsEntry("stsSeconds", 31536000);
    }

    @Test
    void shouldTakeAwayThePrefixOfEachServiceButTheStorefront() {
        assertThat(middleware("", "prefixes"))
                .isEqualTo(Map.of(
                        "stripPrefix",
                        Map.of(
                                "prefixes",
                                List.of(
                                        "/auth_service",
                                        "/product_service",
                                        "/cart_service",
                                        "/review_service",
                                        "/order_service"))));
    }

    @Test
    void shouldAskTheStorefrontWhoMayPass() {
        assertThat(GenericKubernetesResource.<String>get(
                        middleware("mode: Maintenance", "gate"), "forwardAuth", "address"))
                .isEqualTo("http://demo-storefront.shops.svc:8006/maintenance/gate");
    }

    @Test
    void shouldHaveNoGateInAnOpenShop() {
        var open = new Middlewares(SampleShop.plain().situation());

        assertThat(Arrays.stream(Kind.values()))
                .allSatisfy(kind -> assertThat(on(open, kind)).doesNotContain("demo-gate"));
        assertThat(open.all())
                .noneMatch(object -> object.getMetadata().getName().equals("demo-gate"));
    }

    @ParameterizedTest
    @CsvSource({
        "HIDDEN,   demo-chain demo-not-found",
        "SIGN_IN,  demo-chain",
        "MESSAGES, demo-chain",
        "API,      demo-chain demo-gate",
        "PREFIXED, demo-chain demo-gate demo-prefixes",
        "PAGES,    demo-chain"
    })
    void shouldLetStaffSignInWhileTheShopIsClosed(Kind kind, String names) {
        var closed = new Middlewares(SampleShop.of("mode: Maintenance").situation());

        assertThat(on(closed, kind)).containsExactly(names.split(" "));
    }

    private static List<String> on(Middlewares middlewares, Kind kind) {
        var path = ShopPath.all().stream()
                .filter(one -> one.kind() == kind)
                .findFirst()
                .orElseThrow();
        return middlewares.on(path);
    }

    private static Map<String, Object> middleware(String spec, String name) {
        return new Middlewares(SampleShop.of(spec).situation())
                .all().stream()
                        .filter(object -> object.getMetadata().getName().equals("demo-" + name))
                        .map(GenericKubernetesResource.class::cast)
                        .map(object -> object.<Map<String, Object>>get("spec"))
                        .findAny()
                        .orElseThrow();
    }
}
