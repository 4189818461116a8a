package dev.shopwright.product.editing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.product.ProductIT;
import dev.shopwright.product.Shop;
import dev.shopwright.test.ApiClient;
import dev.shopwright.test.TokenIssuer;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpHeaders;

@ProductIT
class CreatingIT {

    @Autowired
    ApiClient api;

    @Autowired
    TokenIssuer tokens;

    Shop shop;

    @BeforeEach
    void open() {
        shop = new Shop(api, tokens);
    }

    @Test
    void shouldInsertProductWhereTheOriginalAlwaysFailed() {
        var created = shop.seller()
                .post(
                        "/api/v1/products/",
                        Map.of(
                                "name",
                                "  Tent ",
                                "price",
                                25.5,
                                "description",
                                "Dry",
                                "barcode",
                                "2000000000015",
                                "stock_count",
                                4,
                                "rank",
                                5,
                                "popularity",
                                900))
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueMatches(HttpHeaders.LOCATION, "http://localhost:\\d+/api/v1/products/\\d+/")
                .expectHeader()
                .valueEquals(HttpHeaders.ETAG, "\"1\"");

        created.expectBody()
                .jsonPath("$.name")
                .isEqualTo("Tent")
                .jsonPath("$.price")
                .isEqualTo("25.50")
                .jsonPath("$.currency")
                .isEqualTo("EUR")
                .jsonPath("$.description")
                .isEqualTo("Dry")
                .jsonPath("$.barcode")
                .isEqualTo("2000000000015")
                .jsonPath("$.stock_count")
                .isEqualTo(4)
                .jsonPath("$.in_stock")
                .isEqualTo(true)
                .jsonPath("$.rank")
                .isEqualTo(0)
                .jsonPath("$.popularity")
                .isEqualTo(0)
                .jsonPath("$.image")
                .isEmpty()
                .jsonPath("$.rating_average")
                .isEqualTo("0.00");
    }

    @Test
    void shouldAcceptCategoriesInEachFormThatClientsWrite() {
        var one = shop.category(Shop.word());
        var two = shop.category(Shop.word());

        for (Object categories :
                List.of(one + "," + two, List.of(one, two), List.of(Map.of("id", one), Map.of("id", two)))) {
            var id = shop.product("Sorted", "1", "categories", categories);
            assertThat(shop.read("/api/v1/products/" + id + "/")
                            .get("categories")
                            .findValuesAsString("id"))
                    .containsExactly(String.valueOf(one), String.valueOf(two));
        }
    }

    @Test
    void shouldSayWhichCategoryIsUnknown() {
        shop.seller()
                .post("/api/v1/products/", Map.of("name", "Lost", "price", "1", "subcategories", "987654321"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.subcategories[0]")
                .isEqualTo("Invalid pk \"987654321\" - object does not exist.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}                                          | name        | This field is required.",
                "{\"name\":\" \",\"price\":\"1\"}            | name        | This field may not be blank.",
                "{\"name\":\"A\"}                            | price       | This field is required.",
                "{\"name\":\"A\",\"price\":\"-1\"}           | price       | Ensure this value is greater than or equal to 0.",
                "{\"name\":\"A\",\"price\":\"cheap\"}        | price       | A valid number is required.",
                "{\"name\":\"A\",\"price\":\"1\",\"stock_count\":-1} | stock_count | Ensure this value is greater than or equal to 0.",
                "{\"name\":\"A\",\"price\":\"1\",\"stock_count\":1.5} | stock_count | A valid integer is required.",
                "{\"name\":\"A\",\"price\":\"1\",\"categories\":\"a\"} | categories | Invalid value.",
                "{\"name\":{},\"price\":\"1\"}               | name        | Not a valid string.",
            })
    void shouldSayWhatIsWrongWithAField(String body, String field, String message) {
        shop.seller()
                .post("/api/v1/products/", body)
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$." + field + "[0]")
                .isEqualTo(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "\"text\"",
                "{\"name\":\"a\\u0000b\",\"price\":\"1\"}",
                "{\"name\":\"A\",\"price\":\"1e999999999\"}",
                "{\"name\":\"A\",\"price\":\"12345678901.00\"}",
                "{\"name\":\"A\",\"price\":\"1.001\"}"
            })
    void shouldRefuseWhatCannotBeStored(String body) {
        shop.seller().post("/api/v1/products/", body).expectStatus().isBadRequest();
    }

    @Test
    void shouldRefuseANameThatIsTooLong() {
        shop.seller()
                .post("/api/v1/products/", Map.of("name", "n".repeat(256), "price", "1"))
                .expectStatus()
                .isBadRequest()
                .expectBody()
                .jsonPath("$.name[0]")
                .isEqualTo("Ensure this field has no more than 255 characters.");
    }

    @Test
    void shouldLetTwoProductsHaveOneNameWhereTheOriginalAnswered500() {
        var name = Shop.word();
        var first = shop.product(name, "1");
        var second = shop.product(name, "2");

        assertThat(shop.read("/api/v1/products/slug/" + name + "/").get("id").asLong())
                .isEqualTo(first);
        assertThat(shop.read("/api/v1/products/slug/" + name + "--" + second + "/")
                        .get("id")
                        .asLong())
                .isEqualTo(second);
    }
}
