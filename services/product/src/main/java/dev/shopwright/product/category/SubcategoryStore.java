package dev.shopwright.product.category;

import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The rows of subcategories, each found by way of its category. */
@Component
class SubcategoryStore {

    private final DatabaseClient database;

    SubcategoryStore(DatabaseClient database) {
        this.database = database;
    }

    Flux<Category> of(long category) {
        return CategoryStore.rows(
                database.sql("SELECT id, name FROM subcategory WHERE category_id = :category ORDER BY id")
                        .bind("category", category));
    }

    /** 404 when there is no such category. */
    Mono<Category> insert(long category, String name) {
        return CategoryStore.one(database.sql("""
                        INSERT INTO subcategory (category_id, name)
                        SELECT id, :name FROM category WHERE id = :category RETURNING id, name
                        """).bind("category", category).bind("name", name));
    }

    Mono<Category> rename(long category, long id, String name) {
        return CategoryStore.one(
                database.sql("""
                        UPDATE subcategory SET name = :name WHERE id = :id AND category_id = :category RETURNING id, name
                        """).bind("category", category).bind("id", id).bind("name", name));
    }

    /** 409 while a product on sale is in it. */
    Mono<Void> delete(long category, long id) {
        return database.sql("""
                        DELETE FROM product_subcategory ps USING product p
                        WHERE ps.subcategory_id = :id AND p.id = ps.product_id AND p.archived_at IS NOT NULL
                        """)
                .bind("id", id)
                .then()
                .then(CategoryStore.one(database.sql(
                                "DELETE FROM subcategory WHERE id = :id AND category_id = :category RETURNING id, name")
                        .bind("category", category)
                        .bind("id", id)))
                .then();
    }
}
