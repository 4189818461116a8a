package dev.shopwright.product.catalog;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.shopwright.product.cache.ProductCache;
import dev.shopwright.product.cache.ProductsChanged;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import org.springframework.context.event.EventListener;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Finds one product: in this instance's memory for half a second, so that a hot one costs nothing and is read once however
 * many ask, else in the shared cache, else in Postgres.
 */
@Component
public class ProductReader {

    private static final Duration NEAR_LIFE = Duration.ofMillis(500);
    private static final int NEAR_PRODUCTS = 2_000;
    private static final String BY_ID =
            "SELECT " + ProductRows.COLUMNS + " FROM product p WHERE p.id = :id AND p.archived_at IS NULL";
    private static final String ID_BY_SLUG = "SELECT id FROM product WHERE slug = :slug AND archived_at IS NULL";

    private final DatabaseClient database;
    private final ProductRows rows;
    private final ProductCache cache;
    private final JsonMapper json;
    private final AsyncCache<Long, ProductAnswer> near = Caffeine.newBuilder()
            .expireAfterWrite(NEAR_LIFE)
            .maximumSize(NEAR_PRODUCTS)
            .buildAsync();

    ProductReader(DatabaseClient database, ProductRows rows, ProductCache cache, JsonMapper json) {
        this.database = database;
        this.rows = rows;
        this.cache = cache;
        this.json = json;
    }

    /** The answer to a request for a product; 404 when there is none. */
    public Mono<ProductAnswer> find(long id) {
        return Mono.fromFuture(() -> near.get(id, (missing, executor) -> load(id).toFuture()), true);
    }

    /** The product as the caller's transaction sees it, its picture's URL a path; 404 when there is none. */
    public Mono<ProductResponse> stored(long id) {
        return view(id).map(ProductView::product);
    }

    Mono<Long> idOf(String slug) {
        return database.sql(ID_BY_SLUG)
                .bind("slug", slug)
                .mapValue(Long.class)
                .one()
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Product")));
    }

    @EventListener
    void forget(ProductsChanged changed) {
        if (changed.ids() == null) {
            near.synchronous().invalidateAll();
        } else {
            near.synchronous().invalidateAll(changed.ids());
        }
    }

    private Mono<ProductAnswer> load(long id) {
        return cache.read(id, view(id).map(json::writeValueAsString))
                .map(text -> new ProductAnswer(json.readValue(text, ProductView.class), json));
    }

    private Mono<ProductView> view(long id) {
        return database.sql(BY_ID)
                .bind("id", id)
                .map(row -> new ProductView(rows.product(row), row.get("version", Long.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Product")));
    }
}
