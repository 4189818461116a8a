package dev.shopwright.review.reading;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A review as the API tells it.
 *
 * @param user null when the author deleted the account, or signed up a moment ago
 * @param productValid whether the product is still sold
 * @param status only for the author and moderators
 * @param moderationReason why a moderator decided so; only for the author and moderators
 * @param reportCount reports since the last decision; only for moderators
 */
@Schema(name = "Review")
public record ReviewResponse(
        long id,
        UUID userId,
        @Nullable Author user,
        long productId,
        boolean productValid,
        int rating,
        String comment,
        boolean verifiedPurchase,
        int helpfulCount,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ReviewStatus status,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String moderationReason,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer reportCount) {

    /** The public face of a review's author. */
    @Schema(
            name = "ReviewAuthor",
            types = {"object", "null"})
    public record Author(UUID id, String username) {}

    static ReviewResponse from(ReviewView review, Viewer viewer) {
        boolean behind = viewer.seesBehind(review);
        return new ReviewResponse(
                review.id(),
                review.userId(),
                review.username() == null ? null : new Author(review.userId(), review.username()),
                review.productId(),
                review.productValid(),
                review.rating(),
                review.comment(),
                review.verifiedPurchase(),
                review.helpfulCount(),
                review.createdAt(),
                review.updatedAt(),
                behind ? review.status() : null,
                behind ? review.moderationReason() : null,
                viewer.moderator() ? review.reportCount() : null);
    }
}
