package dev.shopwright.order.purchase;

import static dev.shopwright.web.sql.Columns.required;

import io.r2dbc.spi.Readable;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The money that was, or is to be, given back. */
@Repository
public class Refunds {

    private final DatabaseClient database;
    private final Clock clock;

    Refunds(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Mono<Void> add(Refund refund) {
        return database.sql("""
                        INSERT INTO refund (id, order_id, amount, reason, actor, created_at)
                        VALUES (:id, :order, :amount, :reason, :actor, :now)
                        """)
                .bind("id", refund.id())
                .bind("order", refund.orderId())
                .bind("amount", refund.amount())
                .bind("reason", refund.reason())
                .bind("actor", refund.actor().name())
                .bind("now", clock.instant())
                .then();
    }

    /** Asks for all that is left to give back of an order; empty when nothing is. */
    public Mono<Refund> addRest(Order order, String reason, Actor actor) {
        return sum(order.id())
                .map(sum -> order.totals().total().subtract(sum))
                .filter(rest -> rest.signum() > 0)
                .map(rest -> new Refund(UUID.randomUUID(), order.id(), rest, reason, actor))
                .flatMap(refund -> add(refund).thenReturn(refund));
    }

    public Mono<Refund> find(UUID id) {
        return database.sql("SELECT * FROM refund WHERE id = :id")
                .bind("id", id)
                .map(Refunds::refund)
                .one();
    }

    /** What was asked for so far, given back already or not. */
    public Mono<BigDecimal> sum(UUID orderId) {
        return database.sql("SELECT coalesce(sum(amount), 0) FROM refund WHERE order_id = :order")
                .bind("order", orderId)
                .mapValue(BigDecimal.class)
                .one();
    }

    /** The provider has given it back; false when that was known. */
    public Mono<Boolean> done(UUID id) {
        return database.sql("UPDATE refund SET done_at = :now WHERE id = :id AND done_at IS NULL")
                .bind("id", id)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    private static Refund refund(Readable row) {
        return new Refund(
                required(row, "id", UUID.class),
                required(row, "order_id", UUID.class),
                required(row, "amount", BigDecimal.class),
                required(row, "reason", String.class),
                new Actor(required(row, "actor", String.class)));
    }
}
