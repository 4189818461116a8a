package dev.shopwright.events.consumer;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** The facts that a consumer has dealt with. */
final class Inbox {

    private static final String LOCK = "select pg_try_advisory_xact_lock(hashtextextended(:name, 0)) as locked";

    private static final String ADD = """
            insert into inbox (consumer, event_id) values (:consumer, :id)
            on conflict do nothing
            """;

    private static final String KNOWN =
            "select event_id from inbox where consumer = :consumer and event_id = any(cast(:ids as uuid[]))";

    private static final String FORGET = "delete from inbox where applied_at < :before";

    private final DatabaseClient database;
    private final String consumer;

    Inbox(DatabaseClient database, String consumer) {
        this.database = database;
        this.consumer = consumer;
    }

    /** Makes this replica the only one at work until the transaction ends; false if another one is. */
    Mono<Boolean> lock() {
        return database.sql(LOCK)
                .bind("name", "inbox of " + consumer)
                .map(row -> Boolean.TRUE.equals(row.get("locked", Boolean.class)))
                .one();
    }

    /** Remembers a fact; false if it was known already. */
    Mono<Boolean> add(UUID id) {
        return database.sql(ADD)
                .bind("consumer", consumer)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Which of these facts are known already. */
    Mono<Set<UUID>> known(Stream<UUID> ids) {
        return database.sql(KNOWN)
                .bind("consumer", consumer)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all()
                .collect(Collectors.toSet());
    }

    Mono<Void> forgetBefore(Instant time) {
        return database.sql(FORGET).bind("before", time).then();
    }
}
