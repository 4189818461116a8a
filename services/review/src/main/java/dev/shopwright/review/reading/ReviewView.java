package dev.shopwright.review.reading;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A review with what the projections know of its author and product. */
record ReviewView(
        long id,
        long productId,
        UUID userId,
        int rating,
        String comment,
        ReviewStatus status,
        @Nullable String moderationReason,
        int helpfulCount,
        int reportCount,
        Instant createdAt,
        Instant updatedAt,
        @Nullable String username,
        boolean productValid,
        boolean verifiedPurchase) {

    static final String SELECT = """
            SELECT r.id, r.product_id, r.user_id, r.rating, r.comment, r.status, r.moderation_reason,
                   r.helpful_count, r.report_count, r.created_at, r.updated_at, u.username,
                   coalesce(NOT p.archived, false) AS product_valid,
                   EXISTS (SELECT FROM purchase b WHERE b.user_id = r.user_id AND b.product_id = r.product_id)
                       AS verified_purchase
            FROM review r
            LEFT JOIN known_user u ON u.user_id = r.user_id
            LEFT JOIN known_product p ON p.product_id = r.product_id
            """;

    boolean visibleTo(Viewer viewer) {
        return status.isShown() || viewer.seesBehind(this);
    }
}
