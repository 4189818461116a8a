package dev.shopwright.events.consumer;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Applies facts, and remembers which, so that one which comes again is left alone. */
final class Inbox {

    private static final String ADD = """
            insert into inbox (consumer, event_id) values (:consumer, :id)
            on conflict do nothing
            """;

    private static final String KNOWN =
            "select event_id from inbox where consumer = :consumer and event_id = any(cast(:ids as uuid[]))";

    private static final String FORGET = "delete from inbox where applied_at < now() - make_interval(secs => :memory)";

    private final DatabaseClient database;
    private final String consumer;
    private final Map<String, List<EventHandler>> handlers;
    private final Duration memory;

    Inbox(DatabaseClient database, String consumer, List<EventHandler> handlers, Duration memory) {
        this.database = database;
        this.consumer = consumer;
        this.handlers = handlers.stream().collect(Collectors.groupingBy(EventHandler::type));
        this.memory = memory;
    }

    /** Which of these facts were dealt with already. */
    Mono<Set<UUID>> known(Stream<UUID> ids) {
        return database.sql(KNOWN)
                .bind("consumer", consumer)
                .bind("ids", ids.toArray(UUID[]::new))
                .mapValue(UUID.class)
                .all()
                .collect(Collectors.toSet());
    }

    /** Applies a fact unless that was done before. */
    Mono<Void> apply(Event event) {
        return settle(event.id())
                .filter(isNew -> isNew)
                .flatMapIterable(isNew -> handlers.getOrDefault(event.type(), List.of()))
                .concatMap(handler -> handler.apply(event))
                .then();
    }

    /** Remembers a fact as dealt with; false if it was before. */
    Mono<Boolean> settle(UUID id) {
        return database.sql(ADD)
                .bind("consumer", consumer)
                .bind("id", id)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> forgetOld() {
        return database.sql(FORGET).bind("memory", memory.toSeconds()).then();
    }
}
