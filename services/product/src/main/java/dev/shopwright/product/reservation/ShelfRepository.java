package dev.shopwright.product.reservation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.Parameter;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** The counts of single products; callers go through products in the order of ids, so that none waits in a circle. */
@Repository
class ShelfRepository {

    private static final String HOLD = """
            UPDATE product SET reserved = reserved + :quantity
            WHERE id = :id AND archived_at IS NULL AND on_hand - reserved >= :quantity
                AND price = coalesce(:price, price)
            """;
    private static final String OFFER =
            "SELECT on_hand - reserved AS available, price FROM product WHERE id = :id AND archived_at IS NULL";
    private static final String FREE = "UPDATE product SET reserved = reserved - :quantity WHERE id = :id";
    private static final String SELL = """
            UPDATE product SET on_hand = on_hand - :quantity, reserved = reserved - :quantity,
                sales_count = sales_count + :quantity
            WHERE id = :id RETURNING on_hand
            """;
    private static final String PUT_BACK = """
            UPDATE product SET on_hand = on_hand + :quantity, sales_count = sales_count - :quantity
            WHERE id = :id RETURNING on_hand
            """;

    private final DatabaseClient database;

    ShelfRepository(DatabaseClient database) {
        this.database = database;
    }

    /**
     * Empty when the units are set aside.
     *
     * @param price null for whatever they cost
     */
    Mono<Hindrance> hold(long productId, int quantity, @Nullable BigDecimal price) {
        return update(HOLD, productId, quantity)
                .bind("price", Parameter.fromOrEmpty(price, BigDecimal.class))
                .fetch()
                .rowsUpdated()
                .filter(rows -> rows == 0)
                .flatMap(none -> hindrance(productId, quantity, price));
    }

    Mono<Void> free(long productId, int quantity) {
        return update(FREE, productId, quantity).then();
    }

    /** The units left on hand. */
    Mono<Integer> sell(long productId, int quantity) {
        return update(SELL, productId, quantity).mapValue(Integer.class).one();
    }

    /** The units on hand, with those that come back. */
    Mono<Integer> putBack(long productId, int quantity) {
        return update(PUT_BACK, productId, quantity).mapValue(Integer.class).one();
    }

    private Mono<Hindrance> hindrance(long productId, int quantity, @Nullable BigDecimal price) {
        return database.sql(OFFER)
                .bind("id", productId)
                .map(row -> Hindrance.of(
                        productId,
                        quantity,
                        row.get("available", Integer.class),
                        price,
                        row.get("price", BigDecimal.class)))
                .one()
                .defaultIfEmpty(new Hindrance.Shortage(productId, quantity, 0));
    }

    private DatabaseClient.GenericExecuteSpec update(String sql, long productId, int quantity) {
        return database.sql(sql).bind("id", productId).bind("quantity", quantity);
    }
}
