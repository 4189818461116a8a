package dev.shopwright.auth;

import dev.shopwright.test.ArchitectureRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {

    @Test
    void shouldKeepTheRulesOfEveryModule() {
        ArchitectureRules.check("auth");
    }
}
