package dev.shopwright.product.stock;

import io.r2dbc.spi.Parameters;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Why the units on hand changed; lines are added and never altered. */
@Component
public class StockLedger {

    private static final String INSERT = """
            INSERT INTO stock_movement (product_id, delta, on_hand, reason, order_id, actor_id, created_at)
            VALUES (:product, :delta, :onHand, :reason, :order, :actor, :now)
            """;

    private final DatabaseClient database;
    private final Clock clock;

    StockLedger(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** To be called in the transaction of the change. */
    public Mono<Void> record(StockMovement movement) {
        return database.sql(INSERT)
                .bind("product", movement.productId())
                .bind("delta", movement.delta())
                .bind("onHand", movement.onHand())
                .bind("reason", movement.reason())
                .bind("order", id(movement.orderId()))
                .bind("actor", id(movement.actorId()))
                .bind("now", clock.instant())
                .then();
    }

    private static Object id(@Nullable UUID id) {
        return id == null ? Parameters.in(UUID.class) : id;
    }
}
