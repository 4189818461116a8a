package dev.shopwright.storefront.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.storefront.StorefrontProperties;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.http.HttpCookie;
import org.springframework.http.ResponseCookie;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;

class MaintenancePassTest {

    private static final String KEY = "QmFyayBhbmQgYmlyY2gsIHBpbmUgYW5kIGxhcmNoLg==";
    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final MockServerHttpRequest REQUEST =
            MockServerHttpRequest.get("/").build();

    @Test
    void shouldBeGoodForTwelveHoursAtEveryReplica() {
        var pass = at(NOW, KEY).issue(REQUEST);

        assertThat(at(NOW.plus(Duration.ofHours(12)).minusSeconds(1), KEY).isHeldBy(with(pass)))
                .isTrue();
        assertThat(at(NOW.plus(Duration.ofHours(12)), KEY).isHeldBy(with(pass))).isFalse();
    }

    @Test
    void shouldNotBeGoodForAnotherKey() {
        var pass = at(NOW, KEY).issue(REQUEST);

        assertThat(at(NOW, KEY.toLowerCase()).isHeldBy(with(pass))).isFalse();
        assertThat(at(NOW, "").isHeldBy(with(pass))).isFalse();
    }

    @Test
    void shouldNotLetItsTimeBeChanged() {
        var pass = at(NOW, KEY).issue(REQUEST).getValue();
        var longer = ResponseCookie.from(MaintenancePass.COOKIE, "9" + pass).build();

        assertThat(at(NOW, KEY).isHeldBy(with(longer))).isFalse();
    }

    @Test
    void shouldMakeUpAKeyWhereNoneIsSet() {
        var made = at(NOW, "");

        assertThat(made.isHeldBy(with(made.issue(REQUEST)))).isTrue();
        assertThat(at(NOW, "").isHeldBy(with(made.issue(REQUEST)))).isFalse();
    }

    @Test
    void shouldRefuseAKeyThatIsSoonGuessed() {
        assertThatThrownBy(() -> at(NOW, "secret")).rootCause().hasMessageContaining("MAINTENANCE_KEY");
    }

    private static MaintenancePass at(Instant time, String key) {
        var settings = new Binder(
                        new MapConfigurationPropertySource(Map.of("shopwright.storefront.maintenance-key", key)))
                .bindOrCreate("shopwright.storefront", StorefrontProperties.class);
        return new MaintenancePass(settings, Clock.fixed(time, ZoneOffset.UTC));
    }

    private static MockServerHttpRequest with(HttpCookie cookie) {
        return MockServerHttpRequest.get("/").cookie(cookie).build();
    }
}
