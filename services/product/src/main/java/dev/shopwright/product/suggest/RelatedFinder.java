package dev.shopwright.product.suggest;

import dev.shopwright.product.catalog.ProductReader;
import dev.shopwright.product.catalog.ProductResponse;
import dev.shopwright.product.catalog.ProductRows;
import java.util.List;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Finds the most popular products that share a subcategory with another, then those that share a category. */
@Component
class RelatedFinder {

    private static final String SHARING = """
            (SELECT p.id, %2$d AS nearness FROM product p
             WHERE p.archived_at IS NULL AND p.id <> :id AND EXISTS (
                 SELECT FROM product_%1$s other WHERE other.product_id = p.id AND other.%1$s_id = ANY(
                     ARRAY(SELECT own.%1$s_id FROM product_%1$s own WHERE own.product_id = :id)))
             ORDER BY p.popularity DESC, p.id DESC LIMIT :limit)
            """;

    private static final String FIND = "SELECT " + ProductRows.COLUMNS
            + """
            FROM (
                SELECT id, max(nearness) AS nearness FROM (%s UNION ALL %s) found GROUP BY id
            ) near JOIN product p ON p.id = near.id
            ORDER BY near.nearness DESC, p.popularity DESC, p.id DESC LIMIT :limit
            """.formatted(SHARING.formatted("subcategory", 2), SHARING.formatted("category", 1));

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
