package dev.shopwright.product.facet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Holds each count of random choices against a list filtered by just that choice. */
@ProductIT
class FacetIT {

    private static final int PRODUCTS = 50;

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    DatabaseClient database;

    Shop shop;
    long seed;
    Random random;
    String word;
    List<Long> categories;
    List<Long> subcategories;

    @BeforeEach
    void stock() {
        shop = new Shop(api, tokens);
        seed = Long.getLong("facet.seed", System.nanoTime());
        random = new Random(seed);
        word = Shop.word();
        categories = List.of(shop.category(Shop.word()), shop.category(Shop.word()), shop.category(Shop.word()));
        subcategories = categories.stream()
                .map(category -> shop.subcategory(category, "Part"))
                .toList();
        for (int i = 0; i < PRODUCTS; i++) {
            insertProduct();
        }
    }

    @RepeatedTest(5)
    void shouldCountEachChoiceAsTheListWouldShowIt() {
        var chosen = choices();
        var facets = shop.read(list(chosen) + "&facets=1").get("facets");

        facets.get("category").forEach(entry -> expect(entry, chosen, "category", Map.of("category", id(entry))));
        facets.get("subcategory")
                .forEach(entry -> expect(entry, chosen, "subcategory", Map.of("subcategory", id(entry))));
        facets.get("price").forEach(entry -> expect(entry, chosen, "price", band(entry)));
        facets.get("rating")
                .forEach(entry -> expect(
                        entry,
                        chosen,
                        "rating",
                        Map.of("rating__gte", entry.get("rating").asString())));
        facets.get("stock")
                .forEach(entry -> expect(
                        entry,
                        chosen,
                        "in_stock",
                        Map.of("in_stock", entry.get("in_stock").asString())));
    }

    @Test
    void shouldNameAllChoicesThatLeaveSomething() {
        var facets = shop.read("/api/v1/products/?name=" + word + "&facets=1").get("facets");

        assertThat(facets.get("category").findValuesAsString("id"))
                .containsExactlyInAnyOrderElementsOf(
                        categories.stream().map(String::valueOf).toList());
        assertThat(facets.get("price").size()).isEqualTo(6);
        assertThat(facets.get("rating").findValuesAsString("rating")).containsExactly("4", "3", "2", "1");
        assertThat(facets.get("stock").size()).isEqualTo(2);
    }

    @Test
    void shouldLeaveFacetsOutUnlessAskedFor() {
        assertThat(shop.read("/api/v1/products/?name=" + word).has("facets")).isFalse();
    }

    private void expect(JsonNode entry, Map<String, String> chosen, String own, Map<String, String> choice) {
        var others = new LinkedHashMap<>(chosen);
        others.keySet().removeIf(name -> name.startsWith(own));
        others.putAll(choice);
        assertThat(entry.get("count").asInt())
                .as("seed %d, chosen %s, choice %s", seed, chosen, choice)
                .isEqualTo(shop.read(list(others)).get("count").asInt());
    }

    private Map<String, String> choices() {
        var chosen = new LinkedHashMap<String, String>();
        var possible = List.of(
                Map.of("category", String.valueOf(categories.get(0))),
                Map.of("subcategory", subcategories.get(0) + "," + subcategories.get(1)),
                Map.of("price__gte", "20", "price__lt", "300"),
                Map.of("rating__gte", "3"),
                Map.of("in_stock", "true"));
        possible.stream().filter(choice -> random.nextBoolean()).forEach(chosen::putAll);
        return chosen;
    }

    private String list(Map<String, String> choices) {
        var query = new ArrayList<String>();
        choices.forEach((name, value) -> query.add("&" + name + "=" + value));
        return "/api/v1/products/?limit=1&name=" + word + String.join("", query);
    }

    private static String id(JsonNode entry) {
        return entry.get("id").asString();
    }

    private static Map<String, String> band(JsonNode entry) {
        var from = entry.get("from").asString();
        return entry.get("to").isNull()
                ? Map.of("price__gte", from)
                : Map.of("price__gte", from, "price__lt", entry.get("to").asString());
    }

    private void insertProduct() {
        var id = shop.product(
                word,
                String.valueOf(random.nextInt(600)),
                "stock_count",
                random.nextInt(2),
                "categories",
                some(categories),
                "subcategories",
                some(subcategories));
        database.sql("UPDATE product SET rating_average = :rating WHERE id = :id")
                .bind("rating", random.nextInt(500) / 100.0)
                .bind("id", id)
                .then()
                .block();
    }

    private List<Long> some(List<Long> ids) {
        return ids.stream().filter(id -> random.nextBoolean()).toList();
    }
}
