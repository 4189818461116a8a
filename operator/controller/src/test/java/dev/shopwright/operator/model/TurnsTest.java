package dev.shopwright.operator.model;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TurnsTest {

    private static final List<String> ALL =
            List.of("demo-auth", "demo-product", "demo-cart", "demo-review", "demo-storefront");

    @Test
    void shouldGiveServicesANewVersionOneAfterTheOther() {
        var shop = running();

        assertThat(turns(shop.with(SampleShop.of("version: 2.0.0").shop()))).isEqualTo(ALL);
    }

    @Test
    void shouldGiveThemNewSettingsOneAfterTheOther() {
        var shop = running();

        assertThat(turns(shop.with(SampleShop.of("storefront: {name: Ridge}").shop())))
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

        assertThat(changes(next)).contains("demo-storefront");
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

    /** Whose pods are replaced, of never more than one service in a pass. */
    private static List<String> turns(Simulation shop) {
        var turns = new ArrayList<String>();
        for (int pass = 0; pass < 20; pass++) {
            var changed = changes(shop);
            assertThat(changed).hasSizeLessThanOrEqualTo(1);
            turns.addAll(changed);
        }
        return turns;
    }

    /** Whose pods are replaced in one pass. */
    private static List<String> changes(Simulation shop) {
        var before = templates(shop);
        shop.pass();
        var now = templates(shop);
        return ALL.stream()
                .filter(name -> !now.get(name).equals(before.get(name)))
                .toList();
    }

    private static Map<String, Object> templates(Simulation shop) {
        return shop.objects().values().stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .collect(toMap(
                        deployment -> deployment.getMetadata().getName(),
                        deployment -> deployment.getSpec().getTemplate()));
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
