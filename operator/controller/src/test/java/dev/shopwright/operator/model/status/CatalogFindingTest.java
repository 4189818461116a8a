package dev.shopwright.operator.model.status;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.SampleShop;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CatalogFindingTest {

    @Test
    void shouldSayThatNobodyAskedForIt() {
        assertThat(CatalogFinding.of(SampleShop.of("catalog: {consul: false}").situation())
                        .reason())
                .isEqualTo(Reason.CatalogDisabled);
    }

    @Test
    void shouldSayThatNobodyAnswers() {
        assertThat(CatalogFinding.of(SampleShop.plain().situation()).reason()).isEqualTo(Reason.NotInstalled);
        assertThat(CatalogFinding.of(services(SampleShop.plain(), "{}").situation())
                        .reason())
                .isEqualTo(Reason.NotInstalled);
    }

    @Test
    void shouldRunWhenEveryServiceIsListed() {
        assertThat(CatalogFinding.of(services(SampleShop.plain(), "{shopwright.dev/catalog-synced: \"true\"}")
                        .situation()))
                .isEqualTo(Finding.RUNNING);
    }

    @Test
    void shouldNameTheServicesThatAreNot() {
        var shop = services(SampleShop.plain(), "{shopwright.dev/catalog-synced: \"true\"}")
                .found(service(Component.AUTH, "{}"))
                .found(service(Component.CART, "{shopwright.dev/catalog-synced: no leader}"));

        assertThat(CatalogFinding.of(shop.situation()))
                .isEqualTo(new Finding(Reason.CatalogPending, "auth, cart: no leader"));
    }

    private static SampleShop services(SampleShop shop, String annotations) {
        Arrays.stream(Component.values()).forEach(component -> shop.found(service(component, annotations)));
        return shop;
    }

    private static String service(Component component, String annotations) {
        return """
                kind: Service
                apiVersion: v1
                metadata: {name: demo-%s, annotations: %s}
                """.formatted(component.id(), annotations);
    }
}
