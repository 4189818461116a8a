package dev.shopwright.standalone.service;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.standalone.Part;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LogLevelTest {

    @Test
    void shouldPreferTheServicesOwnLevel() {
        assertThat(LogLevel.of(Part.CART, Map.of("LOG_LEVEL", "ERROR", "CART_LOG_LEVEL", "DEBUG"), "INFO"))
                .isEqualTo("DEBUG");
        assertThat(LogLevel.of(Part.AUTH, Map.of("LOG_LEVEL", "ERROR", "CART_LOG_LEVEL", "DEBUG"), "INFO"))
                .isEqualTo("ERROR");
        assertThat(LogLevel.of(Part.AUTH, Map.of(), "INFO")).isEqualTo("INFO");
    }
}
