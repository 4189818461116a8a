package dev.shopwright.storefront;

import dev.shopwright.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheRules() {
        ArchitectureRules.check("storefront");
    }
}
