package dev.shopwright.auth.mail;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Letters that were asked for. Asking is one row in the asker's transaction, so a mail server that is away never fails a
 * sign-up, and an unknown address takes as long as a known one.
 */
@Repository
public class Letters {

    private static final Duration FIRST_RETRY = Duration.ofSeconds(10);
    private static final int BATCH = 20;
    private static final int ATTEMPTS = 12;

    private final DatabaseClient database;
    private final Clock clock;

    Letters(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Asks for a letter to whoever has this e-mail. */
    public Mono<Void> ask(LetterKind kind, String email) {
        return database.sql("insert into letters (kind, email_key, due_at) values (:kind, :email, :now)")
                .bind("kind", kind.name())
                .bind("email", email.strip().toLowerCase(Locale.ROOT))
                .bind("now", clock.instant())
                .then();
    }

    /**
     * Takes some that are due. One that is not {@link #done} comes back later, each time after twice as long, so a
     * crash between the two can send it twice but never lose it.
     */
    public Flux<Letter> take() {
        return database.sql("""
                        with due as materialized (
                            select id from letters where due_at <= :now and attempts < :attempts
                            order by due_at limit :batch for update skip locked)
                        update letters l
                        set attempts = attempts + 1, due_at = :now + :retry * power(2, attempts) * interval '1 second'
                        from due where l.id = due.id
                        returning l.id, l.kind, l.email_key, l.attempts
                        """)
                .bind("now", clock.instant())
                .bind("retry", FIRST_RETRY.toSeconds())
                .bind("attempts", ATTEMPTS)
                .bind("batch", BATCH)
                .map(Letters::letter)
                .all();
    }

    /** The letter was sent, or there was nobody to send it to. */
    public Mono<Void> done(Letter letter) {
        return database.sql("delete from letters where id = :id")
                .bind("id", letter.id())
                .then();
    }

    /** Half a day of trying is enough. */
    @Scheduled(fixedDelayString = "PT1H")
    Mono<Void> dropHopeless() {
        return database.sql("delete from letters where attempts >= :attempts and due_at <= now()")
                .bind("attempts", ATTEMPTS)
                .then();
    }

    private static Letter letter(Readable row) {
        return new Letter(
                row.get("id", Long.class),
                LetterKind.valueOf(row.get("kind", String.class)),
                row.get("email_key", String.class),
                row.get("attempts", Integer.class));
    }
}
