package dev.shopwright.operator.model.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.SampleShop;
import org.junit.jupiter.api.Test;

/** Of {@link Autoscaler} and {@link DisruptionBudget}, which are there only at times. */
class ScaleTest {

    private static final String SCALED = "services: {cart: {autoscaling: {min: 2, max: 6}}}\n";

    @Test
    void shouldScaleWhereItIsAskedForAndAwake() {
        assertThat(Autoscaler.of(SampleShop.of(SCALED).situation(), Component.CART))
                .isPresent();
        assertThat(Autoscaler.of(SampleShop.plain().situation(), Component.CART))
                .isEmpty();
        assertThat(Autoscaler.of(SampleShop.of(SCALED + "mode: Hibernated").situation(), Component.CART))
                .isEmpty();
    }

    @Test
    void shouldKeepOnePodOfSeveral() {
        assertThat(DisruptionBudget.of(SampleShop.of(SCALED).situation(), Component.CART))
                .isPresent();
        assertThat(DisruptionBudget.of(
                        SampleShop.of("services: {cart: {replicas: 2}}").situation(), Component.CART))
                .isPresent();
        assertThat(DisruptionBudget.of(SampleShop.plain().situation(), Component.CART))
                .isEmpty();
    }
}
