package dev.shopwright.web.telemetry;

import dev.shopwright.web.setting.ConditionalOnText;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.otlp.OtlpTracingConnectionDetails;
import org.springframework.context.annotation.Bean;

/** Sends traces to the collector that is named, over HTTP; they go nowhere where none is. */
@AutoConfiguration(before = OtlpTracingAutoConfiguration.class)
@ConditionalOnText("OTLP_ENDPOINT")
public class TelemetryConfiguration {

    private static final String TRACES = "/v1/traces";

    @Bean
    OtlpTracingConnectionDetails collector(@Value("${OTLP_ENDPOINT}") String endpoint) {
        return transport -> traces(endpoint.strip());
    }

    /** As in OpenTelemetry's own variable, the address is the collector's; that of its traces alone will do too. */
    static String traces(String endpoint) {
        return endpoint.endsWith(TRACES) ? endpoint : endpoint.replaceFirst("/+$", "") + TRACES;
    }
}
