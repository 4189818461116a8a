package dev.shopwright.product.editing;

import dev.shopwright.web.error.ApiException;
import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Writes rows of products. */
@Component
class ProductStore {

    private static final String INSERT = """
            WITH next AS (SELECT nextval(pg_get_serial_sequence('product', 'id')) AS id)
            INSERT INTO product (id, slug, name, description, price, currency, barcode, on_hand, seller_id, image_id)
            SELECT id, CASE WHEN :slugTaken THEN :slug || '--' || id ELSE :slug END,
                   :name, :description, :price, :currency, nullif(:barcode, ''), :stock, :seller, :image
            FROM next
            ON CONFLICT (slug) DO NOTHING
            RETURNING id
            """;
    private static final String LOCK = """
            SELECT version, seller_id, name FROM product WHERE id = :id AND archived_at IS NULL FOR NO KEY UPDATE
            """;
    private static final String UPDATE = """
            UPDATE product SET
                name = coalesce(:name, name),
                description = coalesce(:description, description),
                price = coalesce(:price, price),
                barcode = nullif(coalesce(:barcode, barcode), ''),
                on_hand = coalesce(reserved + :stock, on_hand),
                image_id = coalesce(:image, image_id),
                version = CASE WHEN :edited THEN version + 1 ELSE version END,
                updated_at = CASE WHEN :edited THEN now() ELSE updated_at END
            WHERE id = :id
            """;
    private static final String ARCHIVE = "UPDATE product SET archived_at = now() WHERE id = :id";

    private final DatabaseClient database;

    ProductStore(DatabaseClient database) {
        this.database = database;
    }

    /** Two products may have one name: the second gets a slug of its own. */
    Mono<Long> insert(NewProduct product) {
        return insertOnce(product).switchIfEmpty(Mono.defer(() -> insertOnce(product.withOtherSlug())));
    }

    /** Keeps other writers away from the product until the transaction ends; 404 when there is none. */
    Mono<Locked> lock(long id) {
        return database.sql(LOCK)
                .bind("id", id)
                .mapProperties(Locked.class)
                .one()
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Product")));
    }

    Mono<Void> update(Change change) {
        return database.sql(UPDATE).bindProperties(change).then();
    }

    Mono<Void> archive(long id) {
        return database.sql(ARCHIVE).bind("id", id).then();
    }

    private Mono<Long> insertOnce(NewProduct product) {
        return database.sql(INSERT).bindProperties(product).mapValue(Long.class).one();
    }

    /** What a writer must know of a product before it changes it. */
    record Locked(long version, @Nullable UUID sellerId, String name) {}

    /** A row to be. */
    record NewProduct(
            boolean slugTaken,
            String slug,
            String name,
            String description,
            BigDecimal price,
            String currency,
            @Nullable String barcode,
            int stock,
            UUID seller,
            @Nullable String image) {

        NewProduct withOtherSlug() {
            return new NewProduct(true, slug, name, description, price, currency, barcode, stock, seller, image);
        }
    }

    /**
     * What changes of a row: null leaves a column as it is.
     *
     * @param edited whether its version moves
     */
    record Change(
            long id,
            @Nullable String name,
            @Nullable String description,
            @Nullable BigDecimal price,
            @Nullable String barcode,
            @Nullable Integer stock,
            @Nullable String image,
            boolean edited) {}
}
