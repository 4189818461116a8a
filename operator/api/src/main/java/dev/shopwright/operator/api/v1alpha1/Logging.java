package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;

/** How much is written to the logs. */
@Lenient
public record Logging(
        @JsonPropertyDescription("Changes take effect at once, without a restart.") @Default("INFO")
        Level level) {

    static final Logging DEFAULT = new Logging(null);

    public Logging {
        level = requireNonNullElse(level, Level.INFO);
    }

    /** From the most to the least. */
    public enum Level {
        DEBUG,
        INFO,
        WARN,
        ERROR
    }
}
