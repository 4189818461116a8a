package dev.shopwright.events;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Where a service writes down its facts, in the same transaction as the change that makes them true. */
public class Outbox {

    private static final String INSERT = """
            insert into outbox (id, type, key, payload, occurred_at)
            values (:id, :type, :key, cast(:payload as jsonb), :occurredAt)
            """;

    private final DatabaseClient database;

    Outbox(DatabaseClient database) {
        this.database = database;
    }

    /** Notes a fact within the caller's transaction; fails when there is none, since the fact could then outlive a rollback. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> append(String type, String key, Object payload) {
        Event event = Event.of(type, key, payload);
        return database.sql(INSERT)
                .bind("id", event.id())
                .bind("type", event.type())
                .bind("key", event.key())
                .bind("payload", event.payload().toString())
                .bind("occurredAt", event.occurredAt())
                .then();
    }
}
