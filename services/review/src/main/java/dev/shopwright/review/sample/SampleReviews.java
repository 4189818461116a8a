package dev.shopwright.review.sample;

import dev.shopwright.review.reading.ReviewStatus;
import dev.shopwright.web.sample.Sample;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** Makes the reviews of one product after the other; the same sample makes the same ones. */
final class SampleReviews {

    /** A fixed day rather than today, so that the same seed gives the same bytes. */
    static final Instant NEWEST = Instant.parse("2026-11-20T18:00:00Z");

    private static final int OLDEST_MINUTES = (int) Duration.ofDays(700).toMinutes();
    private static final int VERIFIED_PERCENT = 65;
    private static final int MOST_VOTES = 15;

    private final Sample sample;
    private final RandomGenerator random;
    private final Commentary commentary;
    private long lastId;

    SampleReviews(Sample sample, Phrases phrases) {
        this.sample = sample;
        this.random = sample.random("reviews");
        this.commentary = new Commentary(phrases, sample.random("review-comments"));
    }

    /** The shown ones as the sample counts them; beyond these a few products have one in moderation. */
    List<SampleReview> of(int productId) {
        Authors authors = new Authors(sample.customers(), random);
        List<SampleReview> reviews = new ArrayList<>();
        int[] ratings = sample.ratings(productId);
        for (int stars = 1; stars <= 5; stars++) {
            for (int i = 0; i < ratings[stars - 1]; i++) {
                boolean contested = stars <= 2 && productId % 8 == 5 && i == 0;
                reviews.add(review(
                        productId, authors.next(), stars, contested ? ReviewStatus.FLAGGED : ReviewStatus.APPROVED));
            }
        }
        if (productId % 6 == 3 && authors.hasNext()) {
            reviews.add(review(productId, authors.next(), 3 + random.nextInt(3), ReviewStatus.PENDING));
        }
        if (productId % 12 == 7 && authors.hasNext()) {
            reviews.add(review(productId, authors.next(), 5, ReviewStatus.REJECTED));
        }
        return reviews;
    }

    long lastId() {
        return lastId;
    }

    private SampleReview review(int productId, int author, int stars, ReviewStatus status) {
        long id = ++lastId;
        String fitting = commentary.about(id, author, stars);
        return new SampleReview(
                id,
                productId,
                author,
                stars,
                status == ReviewStatus.REJECTED ? commentary.spam() : fitting,
                status,
                NEWEST.minus(Duration.ofMinutes(random.nextInt(OLDEST_MINUTES))).minusSeconds(random.nextInt(60)),
                votes(),
                random.nextInt(100) < VERIFIED_PERCENT);
    }

    /** Most reviews move nobody; a few are found helpful by a dozen. */
    private int votes() {
        return (int) Math.min(sample.customers() - 1, MOST_VOTES * StrictMath.pow(random.nextDouble(), 12));
    }
}
