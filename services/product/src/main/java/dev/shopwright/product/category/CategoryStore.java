package dev.shopwright.product.category;

import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.r2dbc.core.DatabaseClient.GenericExecuteSpec;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of categories. */
@Component
class CategoryStore {

    private static final String NAME_TAKEN = "category with this name already exists.";

    private final DatabaseClient database;

    CategoryStore(DatabaseClient database) {
        this.database = database;
    }

    Mono<Long> count() {
        return database.sql("SELECT count(*) FROM category")
                .mapValue(Long.class)
                .one();
    }

    Flux<Category> page(int limit, long offset) {
        return rows(database.sql("SELECT id, name FROM category ORDER BY id LIMIT :limit OFFSET :offset")
                .bind("limit", limit)
                .bind("offset", offset));
    }

    /** 404 when there is none. */
    Mono<Category> find(long id) {
        return one(database.sql("SELECT id, name FROM category WHERE id = :id").bind("id", id));
    }

    Mono<Category> insert(String name) {
        return one(database.sql("INSERT INTO category (name) VALUES (:name) RETURNING id, name")
                .bind("name", name));
    }

    Mono<Category> rename(long id, String name) {
        return one(database.sql("UPDATE category SET name = :name WHERE id = :id RETURNING id, name")
                .bind("id", id)
                .bind("name", name));
    }

    /** 409 while a product on sale, or a subcategory, is in it. */
    Mono<Void> delete(long id) {
        return database.sql("""
                        DELETE FROM product_category pc USING product p
                        WHERE pc.category_id = :id AND p.id = pc.product_id AND p.archived_at IS NOT NULL
                        """)
                .bind("id", id)
                .then()
                .then(one(database.sql("DELETE FROM category WHERE id = :id RETURNING id, name")
                        .bind("id", id)))
                .then();
    }

    static Flux<Category> rows(GenericExecuteSpec query) {
        return query.mapProperties(Category.class).all();
    }

    static Mono<Category> one(GenericExecuteSpec statement) {
        return rows(statement)
                .next()
                .onErrorMap(DuplicateKeyException.class, taken -> new InvalidFieldException("name", NAME_TAKEN))
                .onErrorMap(
                        DataIntegrityViolationException.class,
                        used -> ApiException.conflict("in_use", "Products or subcategories are still in it."))
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Category")));
    }
}
