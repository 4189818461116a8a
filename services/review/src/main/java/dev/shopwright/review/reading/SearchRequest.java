package dev.shopwright.review.reading;

import dev.shopwright.web.error.InvalidFieldException;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What may be asked of all reviews.
 *
 * @param productId only this product's
 * @param user only this user's; {@code me} is the caller, who also sees what is hidden from others
 * @param status for moderators, and for one's own: {@code approved}, {@code flagged}, {@code rejected}, or
 *     {@code pending}, which is the moderators' queue and holds the flagged ones too
 * @param rating only reviews with so many stars
 * @param verified only reviews whose author bought the product, or only those whose author didn't
 * @param ordering {@code created_at}, {@code rating} or {@code helpful_count}, descending with {@code -} before it
 */
record SearchRequest(
        @BindParam("product_id") @Nullable Long productId,
        @Nullable String user,
        @Nullable String status,
        @Min(1) @Max(5) @Nullable Integer rating,
        @Nullable Boolean verified,
        @Nullable String ordering) {

    private static final String ME = "me";

    /** Fails with 401 or 403 when the viewer asks for what only others may see. */
    ReviewFilter filter(Viewer viewer) {
        return new ReviewFilter(productId, author(viewer), statuses(viewer), rating, verified);
    }

    private @Nullable UUID author(Viewer viewer) {
        if (user == null || user.isBlank()) {
            return null;
        }
        if (user.equals(ME)) {
            return allowed(viewer.id() != null, viewer).id();
        }
        try {
            return UUID.fromString(user);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidFieldException("user", "Must be a valid UUID.");
        }
    }

    private Set<ReviewStatus> statuses(Viewer viewer) {
        boolean own = ME.equals(user);
        if (status == null || status.isBlank()) {
            return own ? EnumSet.allOf(ReviewStatus.class) : ReviewStatus.SHOWN;
        }
        allowed(own || viewer.moderator(), viewer);
        return switch (status.toLowerCase(Locale.ROOT)) {
            case "pending" -> ReviewStatus.WAITING;
            case "approved" -> EnumSet.of(ReviewStatus.APPROVED);
            case "flagged" -> EnumSet.of(ReviewStatus.FLAGGED);
            case "rejected" -> EnumSet.of(ReviewStatus.REJECTED);
            default -> throw new InvalidFieldException("status", "\"%s\" is not a valid choice.".formatted(status));
        };
    }

    private static Viewer allowed(boolean allowed, Viewer viewer) {
        if (!allowed) {
            throw new AccessDeniedException("reviews of others that are not shown");
        }
        return viewer;
    }
}
