package dev.shopwright.events.consumer;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import reactor.core.publisher.Mono;

/** Facts that fail: counted, and after too many attempts set aside for people to look at, so that later ones can go on. */
final class ParkedEvents implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(ParkedEvents.class);

    private static final String RECORD = """
            insert into parked_event (consumer, event_id, type, key, payload, error, parked_at)
            values (:consumer, :id, :type, :key, :payload, :error, case when :limit <= 1 then now() end)
            on conflict (consumer, event_id) do update
            set error = excluded.error, attempts = parked_event.attempts + 1, failed_at = now(),
                parked_at = case when parked_event.attempts + 1 >= :limit then now() end
            returning attempts
            """;

    private static final String COUNT =
            "select count(*) from parked_event where consumer = :consumer and parked_at is not null";

    private final DatabaseClient database;
    private final String consumer;
    private final int limit;
    private final AtomicLong parked = new AtomicLong();

    ParkedEvents(DatabaseClient database, String consumer, int limit) {
        this.database = database;
        this.consumer = consumer;
        this.limit = limit;
    }

    /** Notes a failure; true if it was the last one allowed. Fails itself when the database is what failed. */
    Mono<Boolean> record(StreamEntry entry, Throwable failure) {
        return database.sql(RECORD)
                .bind("consumer", consumer)
                .bind("id", entry.id())
                .bind("type", entry.stream())
                .bind("key", storable(entry.field("key")))
                .bind("payload", storable(entry.field("payload")))
                .bind("error", storable(failure.toString()))
                .bind("limit", limit)
                .mapValue(Integer.class)
                .one()
                .map(attempts -> attempts >= limit)
                .doOnNext(last -> report(entry, failure, last));
    }

    /** Counts the parked facts for the metric. */
    Mono<Void> count() {
        return database.sql(COUNT)
                .bind("consumer", consumer)
                .mapValue(Long.class)
                .one()
                .doOnNext(parked::set)
                .then();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("shopwright.events.parked", parked, AtomicLong::get)
                .description("Facts that could not be applied and wait for somebody to look at them")
                .register(registry);
    }

    private void report(StreamEntry entry, Throwable failure, boolean last) {
        if (last) {
            log.atError()
                    .addKeyValue("event", entry.id())
                    .addKeyValue("type", entry.stream())
                    .setCause(failure)
                    .log("event parked");
        }
    }

    private static String storable(String text) {
        return text.replace("\0", "");
    }
}
