package dev.shopwright.operator.model.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.SampleShop;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.api.model.rbac.Subject;
import org.junit.jupiter.api.Test;

class ServiceIdentityTest {

    private final Situation situation = SampleShop.plain().situation();

    @Test
    void shouldLetServicesReadConfigurationAndTheStorefrontItsShop() {
        var roles = ServiceIdentity.of(situation).stream()
                .filter(Role.class::isInstance)
                .map(Role.class::cast)
                .map(role -> role.getMetadata().getName() + " "
                        + role.getRules().get(0).getResources()
                        + role.getRules().get(0).getResourceNames()
                        + role.getRules().get(0).getVerbs());

        assertThat(roles)
                .containsExactly(
                        "demo-services [configmaps][][get, list, watch]", "demo-storefront [shops][demo][get]");
    }

    @Test
    void shouldBindBothAccountsToTheCommonRole() {
        var common = ServiceIdentity.of(situation).stream()
                .filter(object -> ObjectKey.of(object).equals(new ObjectKey("RoleBinding", "demo-services")))
                .map(RoleBinding.class::cast)
                .findAny()
                .orElseThrow();

        assertThat(common.getSubjects())
                .extracting(Subject::getName)
                .containsExactly("demo-services", "demo-storefront");
    }

    @Test
    void shouldGiveTheStorefrontAnAccountOfItsOwn() {
        assertThat(ServiceIdentity.nameFor(situation, Component.CART)).isEqualTo("demo-services");
        assertThat(ServiceIdentity.nameFor(situation, Component.STOREFRONT)).isEqualTo("demo-storefront");
    }
}
