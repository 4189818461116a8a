package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.ValidationRule;

/** Bounds for the number of pods, and the load that it follows. */
@Lenient
@ValidationRule(value = "self.min <= self.max", message = Autoscaling.RULE)
public record Autoscaling(
        @JsonPropertyDescription("Never fewer pods.") @Required @Min(1) @Max(100)
        Integer min,

        @JsonPropertyDescription("Never more pods.") @Required @Min(1) @Max(100)
        Integer max,

        @JsonPropertyDescription("The use of CPU to keep, in percent of what the pods request.")
        @Default("70")
        @Min(1)
        @Max(1000)
        Integer cpu) {

    static final String RULE = "min may not be more than max";

    public Autoscaling {
        cpu = requireNonNullElse(cpu, 70);
    }

    boolean hasBounds() {
        return min <= max;
    }
}
