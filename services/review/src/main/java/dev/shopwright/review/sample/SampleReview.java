package dev.shopwright.review.sample;

import dev.shopwright.review.reading.ReviewStatus;
import java.time.Instant;

/**
 * One sample review.
 *
 * @param author index of the customer who wrote it
 * @param helpfulVotes how many other customers found it helpful
 * @param verified whether the author bought the product
 */
record SampleReview(
        long id,
        int productId,
        int author,
        int rating,
        String comment,
        ReviewStatus status,
        Instant createdAt,
        int helpfulVotes,
        boolean verified) {}
