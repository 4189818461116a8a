package dev.shopwright.cart.lifetime;

import dev.shopwright.cart.CartSettings;
import java.time.Clock;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes expired carts, in batches that replicas can share. Nobody could see them any more. */
@Component
class ExpiredCarts {

    private static final Logger log = LoggerFactory.getLogger(ExpiredCarts.class);

    private final DatabaseClient db;
    private final CartSettings settings;
    private final Clock clock;

    ExpiredCarts(DatabaseClient db, CartSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** Removes all that have expired by now, and says how many. */
    @Scheduled(fixedDelayString = "${shopwright.cart.expiry-interval:10m}")
    Mono<Long> remove() {
        return Mono.defer(() -> removeBatch(clock.instant()))
                .repeat()
                .takeUntil(removed -> removed < settings.expiryBatch())
                .reduce(0L, Long::sum)
                .filter(removed -> removed > 0)
                .doOnNext(removed -> log.info("expired carts removed count={}", removed))
                .defaultIfEmpty(0L);
    }

    private Mono<Long> removeBatch(Instant now) {
        return db.sql("""
                        DELETE FROM cart WHERE id IN (
                            SELECT id FROM cart WHERE expires_at <= :now LIMIT :batch FOR UPDATE SKIP LOCKED)
                        """)
                .bind("now", now)
                .bind("batch", settings.expiryBatch())
                .fetch()
                .rowsUpdated();
    }
}
