package dev.shopwright.order;

import dev.shopwright.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheHouseRules() {
        ArchitectureRules.check("order");
    }
}
