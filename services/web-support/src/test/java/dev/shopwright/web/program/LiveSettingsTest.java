package dev.shopwright.web.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveSettingsTest {

    @Test
    void shouldFollowTheConfigMapThatIsNamed() {
        assertThat(LiveSettings.areWanted(Map.of("CONFIG_MAP", "demo-product"))).isTrue();
    }

    @Test
    void shouldStayOffWhenNoneIsNamedOrItIsNotWanted() {
        assertThat(LiveSettings.areWanted(Map.of())).isFalse();
        assertThat(LiveSettings.areWanted(Map.of("CONFIG_MAP", " "))).isFalse();
        assertThat(LiveSettings.areWanted(Map.of("CONFIG_MAP", "demo", "SPRING_CLOUD_KUBERNETES_ENABLED", "false")))
                .isFalse();
    }
}
