package dev.shopwright.order.letter;

import static dev.shopwright.web.sql.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Letters to be written. They are asked for in the transaction of what they tell of, so a letter tells the truth, and
 * nothing waits for mail.
 */
@Repository
public class Letters {

    private static final int BATCH = 20;
    private static final int ATTEMPTS = 12;

    /** One that is not {@link #done} comes back after ten seconds, and then each time after twice as long. */
    private static final String TAKE = """
            WITH due AS MATERIALIZED (
                SELECT id FROM letter WHERE due_at <= :now AND attempts < :attempts
                ORDER BY due_at LIMIT :batch FOR UPDATE SKIP LOCKED)
            UPDATE letter l SET attempts = attempts + 1, due_at = :now + power(2, attempts) * interval '10 seconds'
            FROM due WHERE l.id = due.id RETURNING l.*
            """;

    private final DatabaseClient database;
    private final Clock clock;

    Letters(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> ask(LetterKind kind, UUID orderId) {
        return database.sql("INSERT INTO letter (kind, order_id, due_at) VALUES (:kind, :order, :now)")
                .bind("kind", kind.name())
                .bind("order", orderId)
                .bind("now", clock.instant())
                .then();
    }

    /** Takes some that are due; a crash before they are done sends them twice, but loses none. */
    public Flux<Letter> take() {
        return database.sql(TAKE)
                .bind("now", clock.instant())
                .bind("attempts", ATTEMPTS)
                .bind("batch", BATCH)
                .map(Letters::letter)
                .all();
    }

    public Mono<Void> done(Letter letter) {
        return database.sql("DELETE FROM letter WHERE id = :id")
                .bind("id", letter.id())
                .then();
    }

    private static Letter letter(Readable row) {
        return new Letter(
                required(row, "id", Long.class),
                LetterKind.valueOf(required(row, "kind", String.class)),
                required(row, "order_id", UUID.class),
                required(row, "attempts", Integer.class));
    }
}
