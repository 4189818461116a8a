package dev.shopwright.operator.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.store.DemoShop;
import org.junit.jupiter.api.Test;

/** Of {@link Autoscaler} and {@link DisruptionBudget}, which are there only at times. */
class ScaleTest {

    private static final String SCALED = "services: {cart: {autoscaling: {min: 2, max: 6}}}\n";

    @Test
    void shouldScaleWhereItIsAskedForAndAwake() {
        assertThat(Autoscaler.of(DemoShop.of(SCALED).situation(), Component.CART))
                .isPresent();
        assertThat(Autoscaler.of(DemoShop.of("").situation(), Component.CART)).isEmpty();
        assertThat(Autoscaler.of(DemoShop.of(SCALED + "mode: Hibernated").situation(), Component.CART))
                .isEmpty();
    }

    @Test
    void shouldKeepOnePodOfSeveral() {
        assertThat(DisruptionBudget.of(DemoShop.of(SCALED).situation(), Component.CART))
                .isPresent();
        assertThat(DisruptionBudget.of(
                        DemoShop.of("services: {cart: {replicas: 2}}").situation(), Component.CART))
                .isPresent();
        assertThat(DisruptionBudget.of(DemoShop.of("").situation(), Component.CART))
                .isEmpty();
    }
}
