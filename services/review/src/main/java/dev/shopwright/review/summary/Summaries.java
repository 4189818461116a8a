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
            INSERT INTO product_summary AS s (product_id, stars_1, stars_2, stars_3, stars_4, stars_5)
            VALUES (:product, greatest(:d1, 0), greatest(:d2, 0), greatest(:d3, 0), greatest(:d4, 0), greatest(:d5, 0))
            ON CONFLICT (product_id) DO UPDATE SET
                stars_1 = s.stars_1 + :d1, stars_2 = s.stars_2 + :d2, stars_3 = s.stars_3 + :d3,
                stars_4 = s.stars_4 + :d4, stars_5 = s.stars_5 + :d5
            RETURNING *""";

    private final DatabaseClient database;
    private final Outbox outbox;

    Summaries(DatabaseClient database, Outbox outbox) {
        this.database = database;
        this.outbox = outbox;
    }

    /**
     * Takes one review from one number of stars to another, 0 being none. The row's lock is held until the caller's
     * transaction ends, so the facts of one product leave in the order of its changes.
     */
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
