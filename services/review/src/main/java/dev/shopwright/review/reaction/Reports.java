package dev.shopwright.review.reaction;

import dev.shopwright.review.ReviewProperties;
import dev.shopwright.review.writing.Reviews;
import dev.shopwright.web.error.ApiException;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Reports of readers. Enough of them put a review into the moderators' queue; it stays shown meanwhile, so that a few
 * accounts can't silence a critic.
 */
@Service
@Transactional
class Reports {

    private static final String REPORT =
            "INSERT INTO report VALUES (:review, :reader, :reason, :now) ON CONFLICT DO NOTHING";

    private static final String COUNT = """
            UPDATE review SET
                report_count = report_count + 1,
                status = CASE WHEN status = 'APPROVED' AND report_count + 1 >= :threshold THEN 'FLAGGED' ELSE status END
            WHERE id = :review""";

    private final Reviews reviews;
    private final DatabaseClient database;
    private final ReviewProperties properties;
    private final Clock clock;

    Reports(Reviews reviews, DatabaseClient database, ReviewProperties properties, Clock clock) {
        this.reviews = reviews;
        this.database = database;
        this.properties = properties;
        this.clock = clock;
    }

    /** Counts once per reader; a hidden review can be reported by nobody. */
    Mono<Void> add(long review, UUID reader, String reason) {
        return reviews.hold(review)
                .filter(found -> found.status().isShown())
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Review")))
                .then(insert(review, reader, reason))
                .filter(inserted -> inserted > 0)
                .flatMap(inserted -> count(review));
    }

    private Mono<Long> insert(long review, UUID reader, String reason) {
        return database.sql(REPORT)
                .bind("review", review)
                .bind("reader", reader)
                .bind("reason", reason)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated();
    }

    private Mono<Void> count(long review) {
        return database.sql(COUNT)
                .bind("threshold", properties.reportsToFlag())
                .bind("review", review)
                .then();
    }
}
