package dev.shopwright.product.suggest;

import dev.shopwright.product.catalog.ProductReader;
import dev.shopwright.product.catalog.ProductResponse;
import dev.shopwright.product.catalog.ProductRows;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds products that share subcategories, which weigh double, or categories with another; popular ones first. */
@Component
class RelatedFinder {

    private static final String FIND = "SELECT " + ProductRows.COLUMNS + """
            FROM (
                SELECT id, sum(weight) AS weight, popularity FROM (
                    SELECT other.product_id AS id, 2 AS weight FROM product_subcategory own
                    JOIN product_subcategory other USING (subcategory_id) WHERE own.product_id = :id
                    UNION ALL
                    SELECT other.product_id, 1 FROM product_category own
                    JOIN product_category other USING (category_id) WHERE own.product_id = :id
                ) near JOIN product USING (id)
                WHERE archived_at IS NULL AND id <> :id
                GROUP BY near.id, popularity ORDER BY weight DESC, popularity DESC, id DESC LIMIT :limit
            ) near JOIN product p ON p.id = near.id
            ORDER BY near.weight DESC, near.popularity DESC, near.id DESC
            """;

    private final DatabaseClient database;
    private final ProductRows rows;
    private final ProductReader products;

    RelatedFinder(DatabaseClient database, ProductRows rows, ProductReader products) {
        this.database = database;
        this.rows = rows;
        this.products = products;
    }

    /** 404 when there is no such product. */
    Mono<List<ProductResponse>> find(long id, int limit) {
        return products.find(id)
                .then(database.sql(FIND)
                        .bind("id", id)
                        .bind("limit", limit)
                        .map(row -> rows.product(row))
                        .all()
                        .collectList());
    }
}
