package dev.shopwright.product.stock;

import dev.shopwright.product.cache.ProductCache;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import java.util.List;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Changes stock by hand: what customers have reserved can't be taken off. */
@Service
class Stocktaking {

    private static final int FULL_SHELF = 1_000_000_000;

    private static final String MOVE = """
            UPDATE product SET on_hand = on_hand + :delta
            WHERE id = :id AND archived_at IS NULL AND on_hand::bigint + :delta BETWEEN reserved AND :full
            RETURNING id, on_hand, reserved
            """;
    private static final String LEVEL =
            "SELECT id, on_hand, reserved FROM product WHERE id = :id AND archived_at IS NULL";

    private final DatabaseClient database;
    private final StockLedger ledger;
    private final ProductCache cache;

    Stocktaking(DatabaseClient database, StockLedger ledger, ProductCache cache) {
        this.database = database;
        this.ledger = ledger;
        this.cache = cache;
    }

    @Transactional
    public Mono<StockLevel> move(long productId, StockChange change, UUID actor) {
        if (change.delta() == 0) {
            return Mono.error(() -> new InvalidFieldException("delta", "Ensure this value is not 0."));
        }
        return database.sql(MOVE)
                .bind("id", productId)
                .bind("delta", change.delta())
                .bind("full", FULL_SHELF)
                .map(StockLevel::of)
                .one()
                .switchIfEmpty(Mono.defer(() -> refuse(productId, change)))
                .flatMap(level -> ledger.record(StockMovement.byHand(change, level, actor))
                        .then(cache.invalidate(List.of(productId)))
                        .thenReturn(level));
    }

    private Mono<StockLevel> refuse(long productId, StockChange change) {
        return database.sql(LEVEL)
                .bind("id", productId)
                .map(StockLevel::of)
                .one()
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Product")))
                .flatMap(level -> Mono.error(change.takesOff() ? tooFew(level) : tooMany()));
    }

    private static Exception tooFew(StockLevel level) {
        return ApiException.conflict("insufficient_stock", "Fewer units than that are neither sold nor reserved.")
                .with("available", level.stockCount());
    }

    private static Exception tooMany() {
        return new InvalidFieldException("delta", "Ensure that no more than " + FULL_SHELF + " units are on hand.");
    }
}
