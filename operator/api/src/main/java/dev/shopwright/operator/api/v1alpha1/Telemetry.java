package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;

/** Where traces of requests go. */
@Lenient
public record Telemetry(
        @JsonPropertyDescription("The URL of an OpenTelemetry collector (OTLP over HTTP).")
        @Required
        @Pattern("^https?://[^\\s]{1,500}$")
        String otlpEndpoint) {}
