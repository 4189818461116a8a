package dev.shopwright.review.moderation;

import dev.shopwright.review.writing.Reviews;
import dev.shopwright.web.error.ApiException;
import java.time.Clock;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Carries out the moderators' decisions. A decided review starts without reports again. */
@Service
@Transactional
class Moderation {

    private static final Logger log = LoggerFactory.getLogger(Moderation.class);

    private static final String NOTE = """
            UPDATE review SET moderation_reason = nullif(:reason, ''), moderated_by = :moderator, moderated_at = :now,
                              report_count = 0
            WHERE id = :id""";

    private final Reviews reviews;
    private final DatabaseClient database;
    private final Clock clock;

    Moderation(Reviews reviews, DatabaseClient database, Clock clock) {
        this.reviews = reviews;
        this.database = database;
        this.clock = clock;
    }

    Mono<Void> decide(long id, Decision decision, UUID moderator) {
        var status = decision.status().asStatus();
        return reviews.take(id)
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Review")))
                .flatMap(review -> reviews.replace(review, review.at(status)))
                .then(note(id, decision, moderator))
                .doOnSuccess(done -> log.info("review moderated id={} status={} moderator={}", id, status, moderator));
    }

    private Mono<Void> note(long id, Decision decision, UUID moderator) {
        return database.sql(NOTE)
                .bind("reason", decision.text())
                .bind("moderator", moderator)
                .bind("now", clock.instant())
                .bind("id", id)
                .then();
    }
}
