package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;

/** What customers may say about products. */
@Lenient
public record Reviews(
        @JsonPropertyDescription("Whether staff see a review After or Before all others do.") @Default("After")
        Moderation moderation) {

    static final Reviews DEFAULT = new Reviews(null);

    public Reviews {
        moderation = requireNonNullElse(moderation, Moderation.AFTER);
    }

    /** When staff look at a review: once it can be read, or before. */
    public enum Moderation {
        @JsonProperty("After")
        AFTER,
        @JsonProperty("Before")
        BEFORE
    }
}
