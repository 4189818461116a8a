package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;

/** How many requests one address may send. */
@Lenient
public record RateLimit(
        @JsonPropertyDescription("Requests per second, in the long run.") @Required @Min(1) @Max(1000000)
        Integer average,

        @JsonPropertyDescription("Requests at once.") @Required @Min(1) @Max(1000000)
        Integer burst) {}
