package dev.shopwright.review.reading;

import dev.shopwright.web.error.InvalidFieldException;
import io.swagger.v3.oas.annotations.Parameter;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.web.bind.annotation.BindParam;

/** What may be asked of all reviews. */
record SearchRequest(
        @Parameter(name = "product_id") @BindParam("product_id") @Nullable
        Long productId,

        @Parameter(description = "A user's id, or me") @Nullable
        String user,

        @Parameter(
                description = "For moderators, and with user=me: approved, flagged, rejected, or pending,"
                        + " which is the queue and holds the flagged ones too")
        @Nullable
        String status,

        @Min(1) @Max(5) @Nullable Integer rating,

        @Parameter(description = "Whether the author bought the product") @Nullable
        Boolean verified,

        @Parameter(description = ReviewOrdering.DESCRIPTION) @Nullable
        String ordering) {

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
