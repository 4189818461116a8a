package dev.shopwright.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.r2dbc.core.DatabaseClient;
import tools.jackson.databind.JsonNode;

/** Walks lists of random products in random steps; the seed of a failed walk stands in its message. */
@ProductIT
class PagingIT {

    private static final int PRODUCTS = 60;

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @Autowired
    DatabaseClient database;

    Shop shop;
    long seed;
    Random random;
    long category;

    @BeforeEach
    void stock() {
        shop = new Shop(api, tokens);
        seed = Long.getLong("paging.seed", System.nanoTime());
        random = new Random(seed);
        category = shop.category(Shop.word());
        insertProducts();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "price",
                "-price",
                "name",
                "-name",
                "created_at",
                "-created_at",
                "popularity",
                "-popularity",
                "sales_count",
                "-sales_count",
                "rank",
                "-rank",
                "",
                "&q=lamp",
                "price&q=lmap"
            })
    void shouldShowEachProductOnceAndInOrder(String ordering) {
        var address = "/api/v1/products/?category=" + category + "&ordering=" + ordering;
        var byOffset = walk(address + "&limit=" + (1 + random.nextInt(20)));
        var byCursor = walk(address + "&cursor=&limit=" + (1 + random.nextInt(20)));

        assertThat(ids(byOffset)).as("seed %d", seed).doesNotHaveDuplicates().hasSize(count(address));
        assertThat(ids(byCursor)).as("seed %d", seed).isEqualTo(ids(byOffset));
        assertThat(byOffset).as("seed %d", seed).isSortedAccordingTo(order(ordering));
    }

    @Test
    void shouldNotSkipOrRepeatByCursorWhenProductsComeMeanwhile() {
        var address = "/api/v1/products/?category=" + category + "&cursor=&limit=7";
        var first = shop.read(address);
        shop.product("Newcomer", "1", "categories", List.of(category));

        var rest = walk(first.get("next").asString());

        assertThat(first.get("results").size() + rest.size()).isEqualTo(PRODUCTS);
    }

    @Test
    void shouldAnswerPastTheEnd() {
        var page = shop.read("/api/v1/products/?category=" + category + "&offset=1000&limit=10");

        assertThat(page.get("results").isEmpty()).isTrue();
        assertThat(page.get("count").asInt()).isEqualTo(PRODUCTS);
        assertThat(page.get("previous").asString()).contains("offset=990");
        assertThat(page.get("next").isNull()).isTrue();
    }

    private List<JsonNode> walk(String address) {
        var products = new ArrayList<JsonNode>();
        for (var page = shop.read(address); ; page = shop.read(page.get("next").asString())) {
            page.get("results").forEach(products::add);
            if (page.get("next").isNull() || products.size() > 2 * PRODUCTS) {
                return products;
            }
        }
    }

    private int count(String address) {
        return shop.read(address).get("count").asInt();
    }

    private static List<Long> ids(List<JsonNode> products) {
        return products.stream().map(product -> product.get("id").asLong()).toList();
    }

    /** Of the orderings whose key is shown as a number or a time; the database knows best how names are sorted. */
    private static Comparator<JsonNode> order(String ordering) {
        Function<JsonNode, Double> key = switch (ordering.replace("-", "")) {
            case "price" -> product -> Double.valueOf(product.get("price").asString());
            case "popularity" -> product -> product.get("popularity").asDouble();
            case "rank" -> product -> product.get("rank").asDouble();
            default -> product -> 0.0;
        };
        var order = Comparator.comparing(key);
        return ordering.startsWith("-") ? order.reversed() : order;
    }

    /** Few different values, so that many products tie. */
    private void insertProducts() {
        var rows = IntStream.range(0, PRODUCTS)
                .mapToObj(i -> "('%s', '%s', %d.5, %d, %d, %d, now() - interval '%d day')"
                        .formatted(
                                List.of("Lamp", "lamp", "Łampa", "Zelt", "apple lamp")
                                        .get(random.nextInt(5)),
                                Shop.word(),
                                random.nextInt(5),
                                random.nextInt(4),
                                random.nextInt(6),
                                random.nextInt(3),
                                random.nextInt(4)))
                .toList();
        database.sql("""
                        WITH new AS (INSERT INTO product (name, slug, price, popularity, rank, sales_count, created_at)
                                     VALUES %s RETURNING id)
                        INSERT INTO product_category SELECT id, :category FROM new
                        """.formatted(String.join(",", rows)))
                .bind("category", category)
                .then()
                .block();
    }
}
