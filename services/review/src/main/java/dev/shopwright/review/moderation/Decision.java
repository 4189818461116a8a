package dev.shopwright.review.moderation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shopwright.review.reading.ReviewStatus;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What a moderator decides about a review; the reason is told to its author. */
record Decision(
        @NotNull Verdict status, @Size(max = 500) @Nullable String reason) {

    String text() {
        return reason == null ? "" : reason.strip();
    }

    /** The two ways out of the queue. */
    enum Verdict {
        @JsonProperty("approved")
        APPROVED,
        @JsonProperty("rejected")
        REJECTED;

        ReviewStatus asStatus() {
            return this == APPROVED ? ReviewStatus.APPROVED : ReviewStatus.REJECTED;
        }
    }
}
