package dev.shopwright.review.writing;

import dev.shopwright.review.reading.ReviewStatus;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** What an author decides about a review, and where it stands. */
@Table("review")
public record Review(
        @Id @Nullable Long id,
        long productId,
        UUID userId,
        int rating,
        String comment,
        ReviewStatus status,
        Instant createdAt,
        Instant updatedAt) {

    Review edited(ReviewEdit edit, ReviewStatus next, Instant now) {
        return new Review(
                id,
                productId,
                userId,
                edit.rating() == null ? rating : edit.rating(),
                edit.comment() == null ? comment : edit.comment().strip(),
                next,
                createdAt,
                now);
    }

    /** The same words, at another place with the moderators. */
    public Review at(ReviewStatus next) {
        return new Review(id, productId, userId, rating, comment, next, createdAt, updatedAt);
    }

    /** Whether this user wrote it. */
    public boolean isBy(UUID user) {
        return userId.equals(user);
    }

    /** The stars it adds to the product's summary; 0 while it is hidden. */
    public int countedRating() {
        return status.isShown() ? rating : 0;
    }
}
