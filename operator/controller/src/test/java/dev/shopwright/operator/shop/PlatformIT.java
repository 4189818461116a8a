package dev.shopwright.operator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.OwnedKind;
import dev.shopwright.operator.installation.RunningOperator;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.test.NeedsApiServer;
import io.fabric8.kubernetes.api.model.ConfigMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@NeedsApiServer
class PlatformIT {

    private static final String INVALID = "{host: demo.localhost, services: {cart: {database: {mode: External}}}}";

    @Test
    void shouldFollowTraefikAsItComesAndGoes(@TempDir Path folder) throws IOException {
        try (Installation installation = Installation.bare(folder);
                RunningOperator operator = installation.run(Map.of())) {
            TestShop shop = TestShop.create(
                    installation.admin(), installation.namespace("platform"), "demo", "{host: demo.localhost}");
            shop.await("RoutesReady", "False TraefikMissing");
            shop.await("ServicesReady", "True Running");

            installation.addTraefik();
            shop.awaitReady();
            assertThat(OwnedKind.IngressRoute.of(shop)).isNotEmpty();

            installation.removeTraefik();
            shop.await("RoutesReady", "False TraefikMissing");
            Awaitility.await().until(operator::isReady);

            installation.addTraefik();
            shop.awaitReady();
        }
    }

    /** A definition older than the operator has fewer rules. */
    @Test
    void shouldMakeNothingOfAShopThatOnlyTheApiServerTakesForValid(@TempDir Path folder) throws IOException {
        try (Installation installation = Installation.bare(folder);
                RunningOperator operator = installation.run(Map.of())) {
            String namespace = installation.namespace("lax");
            installation.forgetRules();

            TestShop shop = Awaitility.await()
                    .ignoreExceptions()
                    .until(() -> TestShop.create(installation.admin(), namespace, "demo", INVALID), made -> true);

            shop.await("SpecValid", "False InvalidSpec");
            assertThat(shop.all(ConfigMap.class)).isEmpty();
            assertThat(operator.isReady()).isTrue();
        }
    }

    @Test
    void shouldLookAfterTheNamespacesItIsGiven(@TempDir Path folder) throws IOException {
        try (Installation installation = Installation.bare(folder)) {
            String one = installation.namespace("given");
            String two = installation.namespace("given");
            String other = installation.namespace("other");
            try (RunningOperator operator = installation.run(Map.of("WATCH_NAMESPACES", one + "," + two))) {
                TestShop left = TestShop.create(installation.admin(), other, "left", "{host: left.localhost}");
                List<TestShop> shops = List.of(
                        TestShop.create(installation.admin(), one, "demo", "{host: one.localhost}"),
                        TestShop.create(installation.admin(), two, "demo", "{host: two.localhost}"));
                shops.forEach(shop -> shop.await("ServicesReady", "True Running"));

                assertThat(left.resource().get().getStatus()).isNull();
                assertThat(operator.requests().all())
                        .noneMatch(request -> request.path().contains(other));
            }
        }
    }
}
