package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;

/** How people stay signed in. */
@Lenient
public record Auth(
        @JsonPropertyDescription(
                "Strict: a refresh token works once, and using it again ends the session. Compatible: it stays valid.")
        @Default("Strict")
        RefreshRotation refreshRotation) {

    static final Auth DEFAULT = new Auth(null);

    public Auth {
        refreshRotation = requireNonNullElse(refreshRotation, RefreshRotation.STRICT);
    }

    /** What becomes of a refresh token that was used. */
    public enum RefreshRotation {
        @JsonProperty("Strict")
        STRICT,
        @JsonProperty("Compatible")
        COMPATIBLE
    }
}
