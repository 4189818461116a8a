package dev.shopwright.review.product;

import java.time.Instant;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The projection of the products: which are still sold, without asking anybody on a read. */
@Component
class KnownProducts {

    private final DatabaseClient database;

    KnownProducts(DatabaseClient database) {
        this.database = database;
    }

    /** Changes and archivals come on two streams, so the later fact wins, not the later message. */
    Mono<Void> learn(long productId, boolean archived, Instant at) {
        return database.sql("""
                        INSERT INTO known_product AS k VALUES (:id, :archived, :at)
                        ON CONFLICT (product_id) DO UPDATE SET archived = excluded.archived, known_at = excluded.known_at
                        WHERE k.known_at <= excluded.known_at""")
                .bind("id", productId)
                .bind("archived", archived)
                .bind("at", at)
                .then();
    }
}
