package dev.shopwright.order.saga;

import static dev.shopwright.web.sql.Columns.required;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.purchase.OrderState;
import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The steps of all orders. Those of one order are taken one after the other, in the order in which they were added. */
@Repository
class Steps {

    private static final String BEGIN = """
            INSERT INTO step (order_id, kind, due_at, attempts, claimed_until)
            VALUES (:order, :kind, :now, 1, :now + make_interval(secs => :claim))
            RETURNING *
            """;

    /** One that is claimed is not due before its claim is over. */
    private static final String CLAIM = """
            UPDATE step SET attempts = attempts + 1, claimed_until = :now + make_interval(secs => :claim)
            WHERE id = (SELECT id FROM step WHERE order_id = :order AND done_at IS NULL ORDER BY id LIMIT 1)
                AND done_at IS NULL AND parked_at IS NULL AND due_at <= :now
                AND (claimed_until IS NULL OR claimed_until <= :now)
            RETURNING *
            """;

    private static final String DUE = """
            SELECT order_id FROM step s
            WHERE done_at IS NULL AND parked_at IS NULL AND due_at <= :now
                AND (claimed_until IS NULL OR claimed_until <= :now)
                AND NOT EXISTS (
                    SELECT FROM step earlier
                    WHERE earlier.order_id = s.order_id AND earlier.id < s.id AND earlier.done_at IS NULL)
            ORDER BY due_at LIMIT :limit
            """;
    private static final String MOVING = """
            SELECT EXISTS (
                SELECT FROM step WHERE order_id = :order AND done_at IS NULL AND parked_at IS NULL
                    AND (due_at <= :now OR claimed_until > :now))
            """;
    /** Whoever changes an order locks it first, so that none of them waits for another who waits for it. */
    private static final String FINISH = """
            WITH held AS MATERIALIZED (SELECT id, state FROM orders WHERE id = :order FOR UPDATE)
            UPDATE step SET done_at = :now, claimed_until = NULL, error = NULL FROM held
            WHERE step.id = :id AND order_id = held.id AND attempts = :attempts AND done_at IS NULL
            RETURNING held.state
            """;

    private static final String AGAIN = """
            UPDATE step SET claimed_until = NULL, error = :error,
                due_at = CASE WHEN due_at = :seen THEN :now + make_interval(secs => :pause) ELSE due_at END
            WHERE id = :id AND attempts = :attempts AND done_at IS NULL
            """;
    private static final String PARK = """
            UPDATE step SET claimed_until = NULL, parked_at = :now, error = :error
            WHERE id = :id AND attempts = :attempts AND done_at IS NULL
            """;

    private final DatabaseClient database;
    private final OrderProperties.Saga settings;
    private final Clock clock;

    Steps(DatabaseClient database, OrderProperties properties, Clock clock) {
        this.database = database;
        this.settings = properties.saga();
        this.clock = clock;
    }

    /** Adds the first step of a new order, claimed. */
    Mono<Step> begin(UUID orderId) {
        return database.sql(BEGIN)
                .bind("order", orderId)
                .bind("kind", StepKind.RESERVE.word())
                .bind("now", clock.instant())
                .bind("claim", settings.claim().toSeconds())
                .map(Steps::step)
                .one();
    }

    Mono<Void> add(UUID orderId, StepKind kind, @Nullable UUID refundId, Duration pause) {
        return database.sql("""
                        INSERT INTO step (order_id, kind, refund_id, due_at) VALUES (:order, :kind, :refund, :due)
                        """)
                .bind("order", orderId)
                .bind("kind", kind.word())
                .bind("refund", Parameter.fromOrEmpty(refundId, UUID.class))
                .bind("due", clock.instant().plus(pause))
                .then();
    }

    /**
     * Claims the order's next step; empty when none is due, or somebody else is at it. The time is that of subscription, so
     * that a step is due that was added on the way there.
     */
    Mono<Step> claim(UUID orderId) {
        return Mono.defer(() -> database.sql(CLAIM)
                .bind("order", orderId)
                .bind("now", clock.instant())
                .bind("claim", settings.claim().toSeconds())
                .map(Steps::step)
                .one());
    }

    /** Orders with a step that is due and nobody's, the longest due first. */
    Flux<UUID> due(int limit) {
        return database.sql(DUE)
                .bind("now", clock.instant())
                .bind("limit", limit)
                .mapValue(UUID.class)
                .all();
    }

    /** Whether somebody is at the order, or about to be. */
    Mono<Boolean> isMoving(UUID orderId) {
        return database.sql(MOVING)
                .bind("order", orderId)
                .bind("now", clock.instant())
                .mapValue(Boolean.class)
                .one();
    }

    /** The state of the order, held from now on; empty when the claim was over and somebody else has the step. */
    @Transactional(propagation = Propagation.MANDATORY)
    Mono<OrderState> finish(Step step) {
        return end(FINISH, step)
                .bind("order", step.orderId())
                .mapValue(String.class)
                .one()
                .map(OrderState::of);
    }

    /** Tries again after a while, unless the step was made due meanwhile. */
    Mono<Boolean> again(Step step, String error, Duration pause) {
        return updated(end(AGAIN, step)
                .bind("error", error)
                .bind("seen", step.dueAt())
                .bind("pause", pause.toMillis() / 1000.0));
    }

    Mono<Boolean> park(Step step, String error) {
        return updated(end(PARK, step).bind("error", error));
    }

    /** Makes the check of a payment due at once. */
    Mono<Void> hurry(UUID orderId) {
        return database.sql("""
                        UPDATE step SET due_at = :now
                        WHERE order_id = :order AND kind = 'check_payment' AND done_at IS NULL AND due_at > :now
                        """)
                .bind("order", orderId)
                .bind("now", clock.instant())
                .then();
    }

    /** Lets parked steps try once more; tells how many there are. */
    Mono<Long> unpark(UUID orderId) {
        return database.sql("""
                        UPDATE step SET parked_at = NULL, due_at = :now
                        WHERE order_id = :order AND parked_at IS NOT NULL AND done_at IS NULL
                        """)
                .bind("order", orderId)
                .bind("now", clock.instant())
                .fetch()
                .rowsUpdated();
    }

    private DatabaseClient.GenericExecuteSpec end(String sql, Step step) {
        return database.sql(sql)
                .bind("id", step.id())
                .bind("attempts", step.attempts())
                .bind("now", clock.instant());
    }

    private static Mono<Boolean> updated(DatabaseClient.GenericExecuteSpec update) {
        return update.fetch().rowsUpdated().map(rows -> rows == 1);
    }

    private static Step step(Readable row) {
        return new Step(
                required(row, "id", Long.class),
                required(row, "order_id", UUID.class),
                StepKind.of(required(row, "kind", String.class)),
                row.get("refund_id", UUID.class),
                required(row, "due_at", Instant.class),
                required(row, "attempts", Integer.class));
    }
}
