package dev.shopwright.operator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import dev.shopwright.operator.installation.Installation;
import dev.shopwright.operator.installation.TestShop;
import dev.shopwright.operator.installation.WithOperator;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceQuotaBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** What fails in one part of a shop is told of, and leaves the others alone. */
@WithOperator
class FailuresIT {

    private final Installation installation;
    private final String namespace;

    FailuresIT(Installation installation) {
        this.installation = installation;
        namespace = installation.namespace("failures");
    }

    @Test
    void shouldGoBackToTheLastGoodImageWhenPodsCrash() {
        TestShop shop = create(namespace, "crash").awaitReady();

        shop.change("{services: {product: {image: shop/product:2-crash}}}");

        shop.await("Degraded", "True RolledBack");
        Awaitility.await()
                .untilAsserted(() -> assertThat(image(shop, "product")).isEqualTo("shopwright/product:1.0.0"));
        assertThat(status(shop, "product").failedImage()).isEqualTo("shop/product:2-crash");

        shop.change("{services: {product: {image: shop/product:3}}}");
        shop.awaitReady();
        assertThat(image(shop, "product")).isEqualTo("shop/product:3");
    }

    @Test
    void shouldTellOfAnImageThatIsNotToBeHad() {
        TestShop shop = TestShop.create(
                installation.admin(),
                namespace,
                "pull",
                "{host: pull.localhost, services: {review: {image: 'shop/review:1-nopull'}}}");

        shop.await("ServicesReady", "False ImagePullFailed");
        Awaitility.await().untilAsserted(() -> assertThat(shop.status().ready()).isEqualTo("5/6"));
    }

    @Test
    void shouldGoOnWithAnOldImageWhileAMigrationFails() {
        TestShop shop = create(namespace, "migrate").awaitReady();

        shop.change("{services: {review: {image: shop/review:2-nomigrate}, cart: {image: shop/cart:2}}}");

        Awaitility.await().untilAsserted(() -> assertThat(image(shop, "cart")).isEqualTo("shop/cart:2"));
        // the Job controller takes its time before it tries again, and it does so twice
        Awaitility.await()
                .atMost(Duration.ofMinutes(2))
                .untilAsserted(() -> assertThat(status(shop, "review").reason()).isEqualTo("MigrationFailed"));
        assertThat(shop.condition("MigrationsComplete")).isEqualTo("False MigrationFailed");
        assertThat(image(shop, "review")).isEqualTo("shopwright/review:1.0.0");
        assertThat(status(shop, "review").message()).contains("column price exists already");
    }

    @Test
    void shouldTellOfAQuotaAndGoOnWhenItIsRaised() {
        String limited = installation.namespace(Installation.REFUSING);
        var quota = installation
                .admin()
                .resource(new ResourceQuotaBuilder()
                        .withNewMetadata()
                        .withName("few")
                        .withNamespace(limited)
                        .endMetadata()
                        .withNewSpec()
                        .withHard(Map.of("count/deployments.apps", new Quantity("2")))
                        .endSpec()
                        .build());
        quota.create();
        Awaitility.await().until(() -> quota.get().getStatus().getHard() != null);
        TestShop shop = create(limited, "quota");
        shop.await("ServicesReady", "False QuotaExceeded");
        assertThat(shop.all(Deployment.class)).hasSize(2);

        quota.delete();

        shop.awaitReady();
    }

    private TestShop create(String where, String name) {
        return TestShop.create(installation.admin(), where, name, "{host: %s.localhost}".formatted(name));
    }

    private static ServiceStatus status(TestShop shop, String service) {
        return shop.status().services().get(service);
    }

    private static String image(TestShop shop, String service) {
        return shop.client()
                .apps()
                .deployments()
                .inNamespace(shop.namespace())
                .withName(shop.name() + "-" + service)
                .get()
                .getSpec()
                .getTemplate()
                .getSpec()
                .getContainers()
                .get(0)
                .getImage();
    }
}
