package dev.shopwright.review;

import dev.shopwright.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepHouseRules() {
        ArchitectureRules.check("review");
    }
}
