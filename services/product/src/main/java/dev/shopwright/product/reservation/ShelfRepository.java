package dev.shopwright.product.reservation;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The counts of single products; callers go through products in the order of ids, so that none waits in a circle. */
@Repository
class ShelfRepository {

    private static final String HOLD = """
            UPDATE product SET reserved = reserved + :quantity
            WHERE id = :id AND archived_at IS NULL AND on_hand - reserved >= :quantity
            """;
    private static final String AVAILABLE =
            "SELECT on_hand - reserved FROM product WHERE id = :id AND archived_at IS NULL";
    private static final String FREE = "UPDATE product SET reserved = reserved - :quantity WHERE id = :id";
    private static final String SELL = """
            UPDATE product SET on_hand = on_hand - :quantity, reserved = reserved - :quantity
            WHERE id = :id RETURNING on_hand
            """;

    private final DatabaseClient database;

    ShelfRepository(DatabaseClient database) {
        this.database = database;
    }

    /** Empty when the units are set aside. */
    Mono<Shortage> hold(long productId, int quantity) {
        return update(HOLD, productId, quantity)
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 0)
                .flatMap(none -> available(productId))
                .map(available -> new Shortage(productId, quantity, available));
    }

    Mono<Void> free(long productId, int quantity) {
        return update(FREE, productId, quantity).then();
    }

    /** The units left on hand. */
    Mono<Integer> sell(long productId, int quantity) {
        return update(SELL, productId, quantity).mapValue(Integer.class).one();
    }

    private Mono<Integer> available(long productId) {
        return database.sql(AVAILABLE)
                .bind("id", productId)
                .mapValue(Integer.class)
                .one()
                .defaultIfEmpty(0);
    }

    private DatabaseClient.GenericExecuteSpec update(String sql, long productId, int quantity) {
        return database.sql(sql).bind("id", productId).bind("quantity", quantity);
    }
}
