package dev.shopwright.order.idempotency;

import static dev.shopwright.web.sql.Columns.required;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** The keys of the last day, each with the order that it made and the first answer. */
@Repository
public class RequestKeys {

    private final DatabaseClient database;
    private final Clock clock;

    RequestKeys(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Takes a key for an order; false when it is taken, after waiting for another transaction that is about to take it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Boolean> take(RequestKey key, byte[] hash, UUID orderId) {
        return database.sql("""
                        INSERT INTO idempotency_key (scope, key, request_hash, order_id, created_at)
                        VALUES (:scope, :key, :hash, :order, :now) ON CONFLICT DO NOTHING
                        """)
                .bind("scope", key.scope())
                .bind("key", key.key())
                .bind("hash", hash)
                .bind("order", orderId)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    public Mono<KnownRequest> find(RequestKey key) {
        return database.sql("SELECT * FROM idempotency_key WHERE scope = :scope AND key = :key")
                .bind("scope", key.scope())
                .bind("key", key.key())
                .map(RequestKeys::request)
                .one();
    }

    /** Keeps the first answer; false when the order was answered before, or never by a key. */
    public Mono<Boolean> answer(UUID orderId, Answer answer) {
        return database.sql("""
                        UPDATE idempotency_key SET status = :status, location = :location, body = :body
                        WHERE order_id = :order AND status IS NULL
                        """)
                .bind("order", orderId)
                .bind("status", answer.status())
                .bind("location", Parameter.fromOrEmpty(answer.location(), String.class))
                .bind("body", answer.body())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** A day is what clients may count on. */
    @Scheduled(fixedDelayString = "PT10M")
    Mono<Void> forgetOld() {
        return Mono.defer(
                () -> database.sql("DELETE FROM idempotency_key WHERE created_at < :now - interval '24 hours'")
                        .bind("now", clock.instant())
                        .then());
    }

    private static KnownRequest request(Readable row) {
        Integer status = row.get("status", Integer.class);
        return new KnownRequest(
                required(row, "request_hash", byte[].class),
                required(row, "order_id", UUID.class),
                status == null
                        ? null
                        : new Answer(status, row.get("location", String.class), required(row, "body", String.class)));
    }
}
