package dev.shopwright.product.reservation;

import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Reservations and their items. */
@Repository
class ReservationRepository {

    private static final String CREATE = """
            INSERT INTO reservation (order_id, state, expires_at, created_at)
            VALUES (:order, 'held', :expiresAt, :now) ON CONFLICT DO NOTHING
            """;
    private static final String ADD_ITEMS = """
            INSERT INTO reservation_item (order_id, product_id, quantity)
            SELECT :order, * FROM unnest(:products::bigint[], :quantities::integer[])
            """;
    private static final String FIND = """
            SELECT order_id, state, expires_at, array_agg(product_id) AS products, array_agg(quantity) AS quantities
            FROM reservation JOIN reservation_item USING (order_id) WHERE order_id = :order GROUP BY order_id
            """;
    private static final String LEAVE =
            "UPDATE reservation SET state = :state WHERE order_id = :order AND state = 'held'";
    private static final String GIVE_BACK =
            "UPDATE reservation SET state = 'returned' WHERE order_id = :order AND state = 'committed'";
    private static final String NEXT_EXPIRED = """
            SELECT order_id FROM reservation WHERE state = 'held' AND expires_at <= :now
            ORDER BY expires_at LIMIT 1 FOR UPDATE SKIP LOCKED
            """;

    private final DatabaseClient database;

    ReservationRepository(DatabaseClient database) {
        this.database = database;
    }

    /** False when the order has a reservation already; waits for another transaction that is making one. */
    Mono<Boolean> create(Reservation reservation, Instant now) {
        return database.sql(CREATE)
                .bind("order", reservation.orderId())
                .bind("expiresAt", reservation.expiresAt())
                .bind("now", now)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    Mono<Void> addItems(Reservation reservation) {
        var quantities = reservation.quantities();
        return database.sql(ADD_ITEMS)
                .bind("order", reservation.orderId())
                .bind("products", quantities.keySet().toArray(Long[]::new))
                .bind("quantities", quantities.values().toArray(Integer[]::new))
                .then();
    }

    Mono<Reservation> find(UUID orderId) {
        return database.sql(FIND)
                .bind("order", orderId)
                .map(ReservationRepository::reservation)
                .one();
    }

    /** False when it is not held, or not there at all. */
    Mono<Boolean> leave(UUID orderId, ReservationState state) {
        return database.sql(LEAVE)
                .bind("order", orderId)
                .bind("state", state.word())
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** False when it is not committed, or not there at all. */
    Mono<Boolean> giveBack(UUID orderId) {
        return database.sql(GIVE_BACK)
                .bind("order", orderId)
                .fetch()
                .rowsUpdated()
                .map(rows -> rows == 1);
    }

    /** Locked for this transaction; those that other replicas are about to free are left to them. */
    Mono<UUID> nextExpired(Instant now) {
        return database.sql(NEXT_EXPIRED).bind("now", now).mapValue(UUID.class).one();
    }

    private static Reservation reservation(Readable row) {
        var products = row.get("products", Long[].class);
        var amounts = row.get("quantities", Integer[].class);
        var quantities = new TreeMap<Long, Integer>();
        for (int i = 0; i < products.length; i++) {
            quantities.put(products[i], amounts[i]);
        }
        return new Reservation(
                row.get("order_id", UUID.class),
                ReservationState.of(row.get("state", String.class)),
                row.get("expires_at", Instant.class),
                quantities);
    }
}
