package dev.shopwright.cart.basket;

import dev.shopwright.cart.catalog.Product;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The lines of a cart whose row the transaction has locked. */
@Component
public class Lines {

    private final DatabaseClient db;
    private final Clock clock;

    Lines(DatabaseClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Puts so many more of a product in, at its price of today. */
    Mono<Added> add(UUID cart, Product product, int quantity) {
        return db.sql("""
                        INSERT INTO cart_line AS l (cart_id, product_id, quantity, price_at_add, added_at)
                        VALUES (:cart, :product, :quantity, :price, :now)
                        ON CONFLICT (cart_id, product_id) DO UPDATE
                        SET quantity = l.quantity + excluded.quantity, price_at_add = excluded.price_at_add
                        RETURNING quantity,
                            (SELECT count(*) FROM cart_line o WHERE o.cart_id = :cart AND o.product_id <> :product)
                        """)
                .bind("cart", cart)
                .bind("product", product.id())
                .bind("quantity", quantity)
                .bind("price", product.price())
                .bind("now", clock.instant())
                .map(row -> new Added(row.get(0, Integer.class), row.get(1, Long.class)))
                .one();
    }

    /** Empty when the product is not in the cart. */
    Mono<Integer> set(UUID cart, long product, int quantity) {
        return db.sql("""
                        UPDATE cart_line SET quantity = :quantity WHERE cart_id = :cart AND product_id = :product
                        RETURNING quantity
                        """)
                .bind("cart", cart)
                .bind("product", product)
                .bind("quantity", quantity)
                .mapValue(Integer.class)
                .one();
    }

    /** Empty when the product is not in the cart. */
    Mono<Long> remove(UUID cart, long product) {
        return db.sql("DELETE FROM cart_line WHERE cart_id = :cart AND product_id = :product RETURNING product_id")
                .bind("cart", cart)
                .bind("product", product)
                .mapValue(Long.class)
                .one();
    }

    Mono<Void> clear(UUID cart) {
        return db.sql("DELETE FROM cart_line WHERE cart_id = :cart")
                .bind("cart", cart)
                .then();
    }

    /** Makes these lines part of the cart; a product already in it gets the given quantity and keeps its price. */
    public Mono<Void> put(UUID cart, List<Line> lines) {
        return db.sql("""
                        INSERT INTO cart_line (cart_id, product_id, quantity, price_at_add, added_at)
                        SELECT :cart, line.*, :now FROM unnest(:products, :quantities, :prices) AS line
                        ON CONFLICT (cart_id, product_id) DO UPDATE SET quantity = excluded.quantity
                        """)
                .bind("cart", cart)
                .bind("now", clock.instant())
                .bind("products", lines.stream().map(Line::productId).toArray(Long[]::new))
                .bind("quantities", lines.stream().map(Line::quantity).toArray(Integer[]::new))
                .bind("prices", lines.stream().map(Line::priceAtAdd).toArray(BigDecimal[]::new))
                .then();
    }

    /** Takes out what was bought; what was put in since stays. */
    public Mono<Void> takeOut(UUID cart, Map<Long, Integer> bought) {
        var products = bought.keySet().toArray(Long[]::new);
        var quantities = bought.values().toArray(Integer[]::new);
        return Flux.just("""
                        DELETE FROM cart_line l USING unnest(:products, :quantities) AS bought (product, quantity)
                        WHERE l.cart_id = :cart AND l.product_id = bought.product AND l.quantity <= bought.quantity
                        """, """
                        UPDATE cart_line l SET quantity = l.quantity - bought.quantity
                        FROM unnest(:products, :quantities) AS bought (product, quantity)
                        WHERE l.cart_id = :cart AND l.product_id = bought.product AND l.quantity > bought.quantity
                        """)
                .concatMap(sql -> db.sql(sql)
                        .bind("cart", cart)
                        .bind("products", products)
                        .bind("quantities", quantities)
                        .then())
                .then();
    }

    /** A line after more was put in, and how many other lines the cart has. */
    record Added(int quantity, long otherLines) {}
}
