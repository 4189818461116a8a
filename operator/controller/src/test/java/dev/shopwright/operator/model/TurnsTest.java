package dev.shopwright.operator.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final List<String> ALL =
            List.of("demo-auth", "demo-product", "demo-cart", "demo-review", "demo-storefront");

    @Test
    void shouldGiveServicesANewVersionOneAfterTheOther() {
        var shop = running();

        assertThat(changes(shop.with(SampleShop.of("version: 2.0.0").shop()), 20))
                .isEqualTo(ALL);
    }

    @Test
    void shouldGiveThemNewSettingsOneAfterTheOther() {
        var shop = running();

        assertThat(changes(shop.with(SampleShop.of("storefront: {name: Ridge}").shop()), 20))
                .isEqualTo(ALL);
    }

    @Test
    void shouldTellThatTheOthersWait() {
        var next = running().with(SampleShop.of("version: 2.0.0").shop());

        Map<String, ServiceStatus> services = next.wish().status().services();

        assertThat(services.get("cart").message()).isEqualTo("it waits until no other service is being changed");
        assertThat(services.get("cart").image()).isEqualTo("shopwright/cart:1.0.0");
        assertThat(services.get("cart").ready()).isEqualTo(1);
    }

    /** It may be what the others need, or what is to mend it. */
    @Test
    void shouldNotKeepAServiceWaitingThatDoesNotServe() {
        var next = running().with(SampleShop.of("version: 2.0.0").shop());
        next.objects().computeIfPresent(new ObjectKey("Deployment", "demo-storefront"), (key, found) -> unready(found));

        assertThat(changes(next, 1)).contains("demo-storefront");
    }

    @Test
    void shouldNotWaitForAServiceThatCannotBeChanged() {
        var next = running().with(SampleShop.of("version: 2.0.0").shop());
        next.objects().remove(new ObjectKey("StatefulSet", "demo-auth-db"));

        assertThat(next.wish().objects())
                .extracting(object -> object.getMetadata().getName())
                .anyMatch(name -> name.startsWith("demo-product-migrate-"));
    }

    private static Simulation running() {
        var shop = new Simulation(SampleShop.plain().shop());
        shop.converge();
        return shop;
    }

    /** Whose pods were replaced in so many passes, one after the other. */
    private static List<String> changes(Simulation shop, int passes) {
        var changed = new ArrayList<String>();
        var before = templates(shop);
        for (int pass = 0; pass < passes; pass++) {
            shop.pass();
            var now = templates(shop);
            ALL.stream().filter(name -> !now.get(name).equals(before.get(name))).forEach(changed::add);
            before.putAll(now);
        }
        return changed;
    }

    private static Map<String, Object> templates(Simulation shop) {
        return new HashMap<>(shop.objects().values().stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .collect(toMap(
                        deployment -> deployment.getMetadata().getName(),
                        deployment -> deployment.getSpec().getTemplate())));
    }

    private static Deployment unready(HasMetadata deployment) {
        return new DeploymentBuilder((Deployment) deployment)
                .editStatus()
                .withReadyReplicas(0)
                .withAvailableReplicas(0)
                .endStatus()
                .build();
    }
}
