package dev.shopwright.web.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TelemetryConfigurationTest {

    @ParameterizedTest
    @ValueSource(strings = {"http://collector:4318", "http://collector:4318/", "http://collector:4318/v1/traces"})
    void shouldSendTracesToTheirPathOfTheCollector(String endpoint) {
        assertThat(TelemetryConfiguration.traces(endpoint)).isEqualTo("http://collector:4318/v1/traces");
    }
}
