package dev.shopwright.contract;

import java.util.HashMap;
import java.util.Map;

/** Products, categories and reviews made for the tests over HTTP. */
public final class Goods {

    private final Api api;
    private final People people;
    private final Cleanup cleanup;

    Goods(Api api, People people, Cleanup cleanup) {
        this.api = api;
        this.people = people;
        this.cleanup = cleanup;
    }

    /** The id of a new product of the standing seller with 500 in stock. */
    public long product() {
        return product(Map.of());
    }

    /** The id of a new product of the standing seller; the fields replace or add to the defaults. */
    public long product(Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of(
                "name",
                "Kettle " + People.unique(),
                "description",
                "Boils water outdoors.",
                "price",
                "25.50",
                "stock_count",
                500));
        body.putAll(fields);
        Answer created = api.as(people.standing("seller"))
                .post("/api/v1/products/", body)
                .expect(201);
        long id = created.json().at("/id").asLong();
        cleanup.later(() -> staff().delete("/api/v1/products/" + id + "/"));
        return id;
    }

    /** The id of a new category. */
    public long category() {
        Answer created = staff().post("/api/v1/categories/", Map.of("name", "Category " + People.unique()))
                .expect(201);
        long id = created.json().at("/id").asLong();
        cleanup.later(() -> staff().delete("/api/v1/categories/" + id + "/"));
        return id;
    }

    /** The id of a new subcategory of the category. */
    public long subcategory(long category) {
        return staff().post(
                        "/api/v1/categories/" + category + "/subcategories/",
                        Map.of("name", "Subcategory " + People.unique()))
                .expect(201)
                .json()
                .at("/id")
                .asLong();
    }

    /** The id of a new review of the product by the person. */
    public long review(Person author, long product, int rating) {
        Answer created = api.as(author)
                .post("/api/v1/reviews/", Map.of("product_id", product, "rating", rating, "comment", "Holds its heat."))
                .expect(201);
        long id = created.json().at("/id").asLong();
        cleanup.later(() -> staff().delete("/api/v1/reviews/items/" + id + "/"));
        return id;
    }

    private Api staff() {
        return api.as(people.standing("staff"));
    }
}
