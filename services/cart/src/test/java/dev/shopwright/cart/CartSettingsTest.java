package dev.shopwright.cart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class CartSettingsTest {

    @Test
    void shouldHaveTheContractsLifetimesByDefault() {
        var settings = settings(CartIT.COOKIE_KEY);

        assertThat(settings.lifetime(true)).isEqualTo(Duration.ofDays(30));
        assertThat(settings.lifetime(false)).isEqualTo(Duration.ofDays(180));
        assertThat(settings.readBudget()).isEqualTo(Duration.ofSeconds(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c2hvcnQ=", "not base64 at all, though long enough to be a key"})
    void shouldSayHowToMakeAKeyWhenThereIsNone(String key) {
        assertThatThrownBy(() -> settings(key))
                .rootCause()
                .hasMessageContaining("CART_COOKIE_KEY")
                .hasMessageContaining("openssl rand -base64 32");
    }

    @Test
    void shouldNotPrintTheKey() {
        assertThat(settings(CartIT.COOKIE_KEY).toString()).doesNotContain(CartIT.COOKIE_KEY);
    }

    private static CartSettings settings(String key) {
        var source = new MapConfigurationPropertySource(Map.of("shopwright.cart.cookie-key", key));
        return new Binder(source).bindOrCreate("shopwright.cart", CartSettings.class);
    }
}
