package dev.shopwright.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveSettingsTest {

    @Test
    void shouldFollowTheConfigMapThatIsNamed() {
        assertThat(LiveSettings.of(Map.of("CONFIG_MAP", "demo-product")))
                .isEqualTo("spring.config.import=classpath:live-configuration.yml");
    }

    @Test
    void shouldStayOffWhenNoneIsNamedOrItIsNotWanted() {
        assertThat(LiveSettings.of(Map.of())).isEqualTo(LiveSettings.OFF);
        assertThat(LiveSettings.of(Map.of("CONFIG_MAP", " "))).isEqualTo(LiveSettings.OFF);
        assertThat(LiveSettings.of(Map.of("CONFIG_MAP", "demo", "SPRING_CLOUD_KUBERNETES_ENABLED", "false")))
                .isEqualTo(LiveSettings.OFF);
    }
}
