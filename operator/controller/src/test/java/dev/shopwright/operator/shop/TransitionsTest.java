package dev.shopwright.operator.shop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TransitionsTest {

    private static final Condition READY = condition("Ready", "True", "Running");
    private static final Condition STARTING = condition("Ready", "False", "Starting");
    private static final Condition MIGRATING = condition("MigrationsComplete", "False", "MigrationRunning");
    private static final Condition NOT_MIGRATED = condition("MigrationsComplete", "False", "MigrationFailed");

    @Test
    void shouldTellWhetherANewShopIsReady() {
        assertThat(Transitions.between(null, status(STARTING, MIGRATING))).containsExactly(STARTING);
    }

    @Test
    void shouldTellNothingAgain() {
        Condition later = new ConditionBuilder(STARTING)
                .withMessage("2 of 3 pods are ready")
                .build();

        assertThat(Transitions.between(status(STARTING, NOT_MIGRATED), status(later, NOT_MIGRATED)))
                .isEmpty();
    }

    @Test
    void shouldTellOfWhatSomebodyHasToMend() {
        assertThat(Transitions.between(status(STARTING, MIGRATING), status(STARTING, NOT_MIGRATED)))
                .containsExactly(NOT_MIGRATED);
    }

    @Test
    void shouldTellThatAShopHasBecomeReady() {
        assertThat(Transitions.between(status(STARTING), status(READY))).containsExactly(READY);
    }

    private static ShopStatus status(Condition... conditions) {
        return new ShopStatus(null, null, null, null, null, null, List.of(conditions), Map.of());
    }

    private static Condition condition(String type, String status, String reason) {
        return new ConditionBuilder()
                .withType(type)
                .withStatus(status)
                .withReason(reason)
                .build();
    }
}
