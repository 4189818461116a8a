package dev.shopwright.cart.basket;

import dev.shopwright.cart.CartSettings;
import dev.shopwright.cart.shopper.Shopper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The carts themselves. Every change of a cart or its lines locks the cart's row first, so changes queue up. */
@Component
public class Baskets {

    /** Reads move the expiry too, but write it once in this time only. */
    private static final Duration SLIDE_STEP = Duration.ofDays(1);

    private final DatabaseClient db;
    private final CartSettings settings;
    private final Clock clock;

    Baskets(DatabaseClient db, CartSettings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** The cart with its lines; empty when there is none or it has expired. */
    public Mono<Basket> find(UUID id) {
        return db.sql("""
                        SELECT c.id, c.user_id, c.version, c.expires_at, l.quantity, l.price_at_add,
                            p.product_id, p.name, p.price, p.currency, p.image, p.stock_count
                        FROM cart c
                            LEFT JOIN cart_line l ON l.cart_id = c.id
                            LEFT JOIN product_snapshot p ON p.product_id = l.product_id
                        WHERE c.id = :id AND c.expires_at > :now
                        ORDER BY l.added_at, l.product_id
                        """)
                .bind("id", id)
                .bind("now", clock.instant())
                .map(BasketRow::of)
                .all()
                .collectList()
                .flatMap(rows -> Mono.justOrEmpty(BasketRow.basket(rows)));
    }

    /** Locks the shopper's cart for the rest of the transaction and counts a change; creates it where there is none. */
    public Mono<Void> open(Shopper owner) {
        var id = owner.cartId().orElseThrow();
        var open = db.sql("""
                        INSERT INTO cart AS c (id, user_id, version, expires_at) VALUES (:id, :user, 1, :expires)
                        ON CONFLICT (id) DO UPDATE SET version = c.version + 1, expires_at = excluded.expires_at
                        """).bind("id", id).bind("expires", expiry(owner.userId()));
        return deleteExpired(id).then(withUser(open, owner.userId()).then());
    }

    /** Like {@link #open}, but empty where there is no cart. */
    public Mono<UUID> touch(Shopper owner) {
        return Mono.justOrEmpty(owner.cartId())
                .flatMap(id -> db.sql("""
                        UPDATE cart SET version = version + 1, expires_at = :expires
                        WHERE id = :id AND expires_at > :now RETURNING id
                        """)
                        .bind("id", id)
                        .bind("now", clock.instant())
                        .bind("expires", expiry(owner.userId()))
                        .mapValue(UUID.class)
                        .one());
    }

    /** Locks a cart that somebody other than its shopper changes, whose time goes on; empty where there is none. */
    public Mono<UUID> change(UUID id) {
        return db.sql("UPDATE cart SET version = version + 1 WHERE id = :id RETURNING id")
                .bind("id", id)
                .mapValue(UUID.class)
                .one();
    }

    /** Locks a cart for the rest of the transaction; empty where there is none. */
    public Mono<UUID> lock(UUID id) {
        return db.sql("SELECT id FROM cart WHERE id = :id FOR UPDATE")
                .bind("id", id)
                .mapValue(UUID.class)
                .one();
    }

    public Mono<Void> delete(UUID id) {
        return db.sql("DELETE FROM cart WHERE id = :id").bind("id", id).then();
    }

    /** Moves the expiry of a cart that was read. */
    Mono<Basket> keepAlive(Basket basket) {
        var expires = expiry(basket.userId());
        if (basket.expiresAt().isAfter(expires.minus(SLIDE_STEP))) {
            return Mono.just(basket);
        }
        return db.sql("UPDATE cart SET expires_at = :expires WHERE id = :id")
                .bind("id", basket.id())
                .bind("expires", expires)
                .then()
                .thenReturn(basket.until(expires));
    }

    private Mono<Void> deleteExpired(UUID id) {
        return db.sql("DELETE FROM cart WHERE id = :id AND expires_at <= :now")
                .bind("id", id)
                .bind("now", clock.instant())
                .then();
    }

    private Instant expiry(@Nullable UUID userId) {
        return clock.instant().plus(settings.lifetime(userId == null));
    }

    private static DatabaseClient.GenericExecuteSpec withUser(
            DatabaseClient.GenericExecuteSpec sql, @Nullable UUID userId) {
        return userId == null ? sql.bindNull("user", UUID.class) : sql.bind("user", userId);
    }
}
