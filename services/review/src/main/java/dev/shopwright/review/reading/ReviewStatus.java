package dev.shopwright.review.reading;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.EnumSet;
import java.util.Set;

/** Where a review stands with the moderators. */
public enum ReviewStatus {
    /** Waits for a moderator and is hidden meanwhile. */
    @JsonProperty("pending")
    PENDING,

    /** Shown. */
    @JsonProperty("approved")
    APPROVED,

    /** Reported by several readers: shown, so that nobody can silence a review, and in the moderators' queue. */
    @JsonProperty("flagged")
    FLAGGED,

    /** Hidden by a moderator. */
    @JsonProperty("rejected")
    REJECTED;

    static final Set<ReviewStatus> SHOWN = Set.copyOf(EnumSet.of(APPROVED, FLAGGED));
    static final Set<ReviewStatus> WAITING = Set.copyOf(EnumSet.of(PENDING, FLAGGED));

    /** Whether everybody sees such a review, and it counts in the product's average. */
    public boolean isShown() {
        return SHOWN.contains(this);
    }
}
