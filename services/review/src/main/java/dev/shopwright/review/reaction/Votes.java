package dev.shopwright.review.reaction;

import dev.shopwright.review.writing.Review;
import dev.shopwright.review.writing.Reviews;
import dev.shopwright.web.error.ApiException;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Helpful votes: one per reader and review, however often it is sent. */
@Service
@Transactional
class Votes {

    private final Reviews reviews;
    private final DatabaseClient database;

    Votes(Reviews reviews, DatabaseClient database) {
        this.reviews = reviews;
        this.database = database;
    }

    /** The number of votes after this one; authors can't vote for themselves. */
    Mono<Integer> add(long review, UUID reader) {
        return votable(review, reader)
                .then(change(
                        "INSERT INTO helpful_vote VALUES (:review, :reader) ON CONFLICT DO NOTHING", review, reader))
                .then(recount(review));
    }

    Mono<Integer> withdraw(long review, UUID reader) {
        return votable(review, reader)
                .then(change(
                        "DELETE FROM helpful_vote WHERE review_id = :review AND user_id = :reader", review, reader))
                .then(recount(review));
    }

    private Mono<Review> votable(long id, UUID reader) {
        return reviews.hold(id)
                .filter(review -> review.status().isShown())
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Review")))
                .filter(review -> !review.isBy(reader))
                .switchIfEmpty(Mono.error(ApiException::forbidden));
    }

    private Mono<Long> change(String sql, long review, UUID reader) {
        return database.sql(sql)
                .bind("review", review)
                .bind("reader", reader)
                .fetch()
                .rowsUpdated();
    }

    private Mono<Integer> recount(long review) {
        return database.sql("""
                        UPDATE review SET helpful_count =
                            (SELECT count(*) FROM helpful_vote WHERE review_id = :review)
                        WHERE id = :review RETURNING helpful_count""").bind("review", review).mapValue(Integer.class).one();
    }
}
