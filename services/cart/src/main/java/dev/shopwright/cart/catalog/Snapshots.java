package dev.shopwright.cart.catalog;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The products in carts as they were last seen. */
@Component
public class Snapshots {

    private final DatabaseClient db;

    Snapshots(DatabaseClient db) {
        this.db = db;
    }

    /** Remembers a product as it is now; writes, and so locks, nothing when that is known already. */
    public Mono<Void> keep(Product product) {
        return bound("""
                        INSERT INTO product_snapshot AS known (product_id, name, price, currency, image, stock_count)
                        SELECT :id, :name, :price, :currency, :image, :stock
                        WHERE NOT EXISTS (
                            SELECT FROM product_snapshot s
                            WHERE (s.product_id, s.name, s.price, s.currency, s.stock_count)
                                    = (:id, :name, :price, :currency, :stock)
                                AND s.image IS NOT DISTINCT FROM :image)
                        ON CONFLICT (product_id) DO UPDATE
                        SET name = excluded.name, price = excluded.price, currency = excluded.currency,
                            image = excluded.image, stock_count = excluded.stock_count
                        """, product).bind("stock", product.stockCount()).then();
    }

    /** Takes over a change of a product that lies in some cart; its stock stays as last seen. */
    Mono<Void> change(Product product) {
        return bound("""
                        UPDATE product_snapshot SET name = :name, price = :price, currency = :currency, image = :image
                        WHERE product_id = :id
                        """, product).then();
    }

    /** An archived product can't be bought any more. */
    Mono<Void> archive(long productId) {
        return db.sql("UPDATE product_snapshot SET stock_count = 0 WHERE product_id = :id")
                .bind("id", productId)
                .then();
    }

    private DatabaseClient.GenericExecuteSpec bound(String sql, Product product) {
        var named = db.sql(sql)
                .bind("id", product.id())
                .bind("name", product.name())
                .bind("price", product.price())
                .bind("currency", product.currency());
        var image = product.image();
        return image == null ? named.bindNull("image", String.class) : named.bind("image", image);
    }
}
