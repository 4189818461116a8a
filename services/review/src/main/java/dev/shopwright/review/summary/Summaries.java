package dev.shopwright.review.summary;

import dev.shopwright.events.Outbox;
import java.util.HashMap;
import java.util.Map;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Keeps each product's summary in step with its shown reviews, and tells the other services. */
@Component
public class Summaries {

    /** The proposed row must satisfy the CHECKs even where it only updates, hence greatest(). */
    private static final String MOVE = """
            INSERT INTO product_summary AS s (product_id, stars1, stars2, stars3, stars4, stars5)
            VALUES (:product, greatest(:d1, 0), greatest(:d2, 0), greatest(:d3, 0), greatest(:d4, 0), greatest(:d5, 0))
            ON CONFLICT (product_id) DO UPDATE SET
                stars1 = s.stars1 + :d1, stars2 = s.stars2 + :d2, stars3 = s.stars3 + :d3,
                stars4 = s.stars4 + :d4, stars5 = s.stars5 + :d5
            RETURNING *""";

    private final DatabaseClient database;
    private final Outbox outbox;

    Summaries(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Waits until no other transaction changes the product's reviews, and keeps others waiting until this one ends. Has to
     * come before the first write: facts leave in the order in which their transactions began to write, and only an
     * advisory lock can be waited for without writing.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> awaitTurn(long productId) {
        return database.sql("SELECT pg_advisory_xact_lock('product_summary'::regclass::oid::int, hashint8(:product))")
                .bind("product", productId)
                .then();
    }

    /** Takes one review from one number of stars to another, 0 being none. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> move(long productId, int from, int to) {
        if (from == to) {
            return Mono.empty();
        }
        return database.sql(MOVE)
                .bind("product", productId)
                .bindValues(deltas(from, to))
                .mapProperties(Summary.class)
                .one()
                .flatMap(summary ->
                        outbox.append(ReviewChanged.TYPE, String.valueOf(productId), ReviewChanged.from(summary)));
    }

    @Transactional(readOnly = true)
    Mono<Summary> find(long productId) {
        return database.sql("SELECT * FROM product_summary WHERE product_id = :product")
                .bind("product", productId)
                .mapProperties(Summary.class)
                .one()
                .defaultIfEmpty(Summary.empty(productId));
    }

    private static Map<String, Object> deltas(int from, int to) {
        Map<String, Object> deltas = new HashMap<>();
        for (int star = 1; star <= 5; star++) {
            deltas.put("d" + star, (star == to ? 1 : 0) - (star == from ? 1 : 0));
        }
        return deltas;
    }
}
