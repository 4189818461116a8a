package dev.shopwright.product;

import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;

/** Puts products into the database of a running service, past its rules, and looks at them there. */
public final class TestProducts {

    private final DatabaseClient database;

    public TestProducts(DatabaseClient database) {
        this.database = database;
    }

    /** A product with this many units on hand. */
    public long withStock(int onHand) {
        return database.sql("""
                        INSERT INTO product (name, slug, price, on_hand) VALUES ('Tent', :slug, 10, :onHand)
                        RETURNING id
                        """)
                .bind("slug", "tent-" + UUID.randomUUID())
                .bind("onHand", onHand)
                .mapValue(Long.class)
                .one()
                .block();
    }

    /** A product with this picture. */
    public long showing(String imageId) {
        long id = withStock(1);
        change(id, "image_id = '" + imageId + "'");
        return id;
    }

    public void archive(long id) {
        change(id, "archived_at = now()");
    }

    public int onHand(long id) {
        return count(id, "on_hand");
    }

    public int reserved(long id) {
        return count(id, "reserved");
    }

    public int sold(long id) {
        return count(id, "sales_count::integer");
    }

    private void change(long id, String assignment) {
        database.sql("UPDATE product SET " + assignment + " WHERE id = " + id)
                .then()
                .block();
    }

    private int count(long id, String column) {
        return database.sql("SELECT " + column + " FROM product WHERE id = " + id)
                .mapValue(Integer.class)
                .one()
                .block();
    }
}
