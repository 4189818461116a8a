package dev.shopwright.product.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProductIT
class ListIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    @LocalServerPort
    int port;

    Shop shop;
    String word;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
        word = Shop.word();
    }

    @ParameterizedTest
    @CsvSource({
        "price__gt=10, 20.00",
        "price__gte=10, 20.00 10.00",
        "price__lt=10, 5.00",
        "price__lte=10, 10.00 5.00",
        "price__gt=5&price__lt=20, 10.00",
        "price__gt=, 20.00 10.00 5.00",
    })
    void shouldFilterByPriceWhereTheOriginalIgnoredIt(String filter, String prices) {
        shop.product(word, "5");
        shop.product(word, "10");
        shop.product(word, "20");

        assertThat(String.join(" ", prices(filter))).isEqualTo(prices);
    }

    @Test
    void shouldListNewestFirst() {
        var older = shop.product(word, "1");
        var newer = shop.product(word, "2");

        assertThat(ids("name=" + word)).containsExactly(newer, older);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "price__gt=cheap     | price__gt   | Enter a number.",
                "price__lte=NaN      | price__lte  | Enter a number.",
                "price__gte=1e999999 | price__gte  | Enter a number.",
                "rating__gte=x       | rating__gte | Enter a number.",
                "in_stock=perhaps    | in_stock    | Must be a valid boolean.",
                "category=a          | category    | Enter ids separated by commas.",
                "subcategory=1;2     | subcategory | Enter ids separated by commas.",
                "ids=1,x             | ids         | Enter ids separated by commas.",
                "ordering=colour     | ordering    | Select a valid choice. colour is not one of the available choices.",
                "cursor=nonsense     | cursor      | Invalid cursor.",
            })
    void shouldSayWhichParameterMakesNoSense(String query, String field, String message) {
        shop.get("/api/v1/products/?" + query)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$." + field + "[0]")
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"name=%00", "q=a%00b", "ordering=%00", "q=%ff", "cursor=AAAA"})
    void shouldRefuseWhatPostgresCannotRead(String query) {
        shop.get("/api/v1/products/?" + query)
                .expectStatus()
                .value(status -> assertThat(status).isIn(200, 400));
    }

    @Test
    void shouldFilterByPartOfTheName() {
        var id = shop.product("Folding " + word.toUpperCase() + " 100%_sure\\", "1");
        shop.product("Another " + word, "1");

        assertThat(ids("name=ng+" + word)).containsExactly(id);
        assertThat(ids("name=" + word + "+100%25_")).containsExactly(id);
        assertThat(ids("name=" + word + "%25sure")).isEmpty();
    }

    @Test
    void shouldFilterByCategoryAndSubcategory() {
        var category = shop.category(Shop.word());
        var other = shop.category(Shop.word());
        var part = shop.subcategory(category, "Part");
        var both = shop.product(word, "1", "categories", List.of(category, other), "subcategories", List.of(part));
        var single = shop.product(word, "1", "categories", List.of(other));

        assertThat(ids("category=" + category)).containsExactly(both);
        assertThat(ids("category=" + category + "," + other)).containsExactly(single, both);
        assertThat(ids("category=" + category + "&category=" + other)).containsExactly(single, both);
        assertThat(ids("subcategory=" + part)).containsExactly(both);
    }

    @Test
    void shouldFilterByStock() {
        var stocked = shop.product(word, "1", "stock_count", 1);
        var soldOut = shop.product(word, "1", "stock_count", 0);

        assertThat(ids("name=" + word + "&in_stock=true")).containsExactly(stocked);
        assertThat(ids("name=" + word + "&in_stock=0")).containsExactly(soldOut);
    }

    @Test
    void shouldGiveAllOfABatchOfIdsAtOnce() {
        var ids = IntStream.range(0, 12).mapToObj(i -> shop.product(word, "1")).toList();
        var list = ids.stream().map(String::valueOf).collect(Collectors.joining(","));

        var page = shop.read("/api/v1/products/?ids=" + list + ",999999999");

        assertThat(page.get("results").size()).isEqualTo(12);
        assertThat(page.get("count").asInt()).isEqualTo(12);
        assertThat(page.get("next").isNull()).isTrue();
        assertThat(shop.read("/api/v1/products/?limit=5&ids=" + list)
                        .get("results")
                        .size())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @CsvSource({"limit=1000,100", "limit=0,10", "limit=-3,10", "limit=x,10"})
    void shouldCapTheLimitWhereTheOriginalDidNot(String limit, int size) {
        var category = shop.category(Shop.word());
        for (int i = 0; i < 11; i++) {
            shop.product(word, "1", "categories", List.of(category));
        }

        var page = shop.read("/api/v1/products/?" + limit + "&category=" + category);

        assertThat(page.get("results").size()).isEqualTo(Math.min(size, 11));
    }

    @Test
    void shouldShowAWriteAtOnceWhereTheOriginalKeptOldAnswersFor15Minutes() {
        var id = shop.product(word, "1");
        assertThat(prices("")).containsExactly("1.00");

        shop.seller()
                .patch("/api/v1/products/" + id + "/", Map.of("price", "2"))
                .expectStatus()
                .isOk();
        assertThat(prices("")).containsExactly("2.00");
        shop.seller().delete("/api/v1/products/" + id + "/").expectStatus().isNoContent();
        assertThat(prices("")).isEmpty();
    }

    @Test
    void shouldKeepParametersInLinks() {
        for (int i = 0; i < 3; i++) {
            shop.product(word, "1");
        }

        var page = shop.read("/api/v1/products/?offset=1&name=" + word + "&limit=1");

        assertThat(page.get("next").asString()).isEqualTo(root() + "?limit=1&name=" + word + "&offset=2");
        assertThat(page.get("previous").asString()).isEqualTo(root() + "?limit=1&name=" + word);
    }

    @Test
    void shouldRefuseACursorOfAnotherOrdering() {
        shop.product(word, "1");
        shop.product(word, "2");
        var next = shop.read("/api/v1/products/?cursor=&limit=1&ordering=price&name=" + word)
                .get("next")
                .asString();

        shop.get(next).expectStatus().isOk();
        shop.get(next.replace("ordering=price", "ordering=name")).expectStatus().isBadRequest();
    }

    private String root() {
        return "http://localhost:" + port + "/api/v1/products/";
    }

    private List<String> prices(String filter) {
        return shop.read("/api/v1/products/?name=" + word + "&" + filter)
                .get("results")
                .findValuesAsString("price");
    }

    private List<Long> ids(String query) {
        var ids = new ArrayList<Long>();
        shop.read("/api/v1/products/?" + query)
                .get("results")
                .forEach(product -> ids.add(product.get("id").asLong()));
        return ids;
    }
}
