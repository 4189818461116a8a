package dev.shopwright.review.sample;

import dev.shopwright.review.reading.ReviewStatus;
import dev.shopwright.web.sample.Sample;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.stream.IntStream;
import org.postgresql.copy.CopyManager;

/** Streams the sample reviews with their votes, reports and purchases into their tables, a buffer at a time. */
final class ReviewWriter {

    private static final int REPORTS = 3;

    private final Sample sample;
    private final UUID[] customers;
    private final CopyTable reviews;
    private final CopyTable votes;
    private final CopyTable reports;
    private final CopyTable purchases;

    ReviewWriter(CopyManager copy, Sample sample) {
        this.sample = sample;
        // an id costs a hash, and each is needed a dozen times
        this.customers = IntStream.range(0, sample.customers())
                .mapToObj(sample::customerId)
                .toArray(UUID[]::new);
        this.reviews = new CopyTable(
                copy,
                "review (id, product_id, user_id, rating, comment, status, helpful_count, report_count,"
                        + " moderation_reason, created_at, updated_at)");
        this.votes = new CopyTable(copy, "helpful_vote (review_id, user_id)");
        this.reports = new CopyTable(copy, "report (review_id, user_id, reason, created_at)");
        this.purchases = new CopyTable(copy, "purchase (user_id, product_id)");
    }

    /** The id of the last review. */
    long write() throws SQLException, IOException {
        var source = new SampleReviews(sample, Phrases.read());
        for (int product = 1; product <= sample.products(); product++) {
            source.of(product).forEach(this::add);
            if (reviews.isFull()) {
                flush();
            }
        }
        flush();
        return source.lastId();
    }

    private void add(SampleReview review) {
        boolean flagged = review.status() == ReviewStatus.FLAGGED;
        reviews.row(
                review.id(),
                review.productId(),
                customers[review.author()],
                review.rating(),
                review.comment(),
                review.status(),
                review.helpfulVotes(),
                flagged ? REPORTS : 0,
                review.status() == ReviewStatus.REJECTED ? "Advertising is not a review." : null,
                review.createdAt(),
                review.createdAt());
        if (review.verified()) {
            purchases.row(customers[review.author()], review.productId());
        }
        for (int i = 1; i <= review.helpfulVotes(); i++) {
            votes.row(review.id(), reader(review, i));
        }
        for (int i = 1; flagged && i <= REPORTS; i++) {
            reports.row(review.id(), reader(review, i), "Not about the product.", review.createdAt());
        }
    }

    private UUID reader(SampleReview review, int i) {
        return customers[(review.author() + i) % customers.length];
    }

    /** Reviews first: votes and reports refer to them. */
    private void flush() throws SQLException, IOException {
        reviews.flush();
        votes.flush();
        reports.flush();
        purchases.flush();
    }
}
