package dev.shopwright.product;

import dev.shopwright.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheRulesOfTheHouse() {
        ArchitectureRules.check("product");
    }
}
