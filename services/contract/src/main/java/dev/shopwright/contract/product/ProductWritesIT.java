package dev.shopwright.contract.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.Api;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Shop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@ContractSuite
class ProductWritesIT {

    private final Shop shop;
    private final Api seller;
    private final long category;

    ProductWritesIT(Shop shop) {
        this.shop = shop;
        seller = shop.as("seller");
        category = shop.goods().category();
    }

    @Test
    void shouldPointToTheNewProduct() {
        Answer created = create(Map.of()).expect(201);

        assertThat(created.header("Location")).endsWith("/api/v1/products/" + created.string("/id") + "/");
    }

    @Test
    void shouldIgnoreRankAndPopularity() {
        Answer created = create(Map.of("rank", 5, "popularity", 9000)).expect(201);

        assertThat(created.json().at("/popularity").asInt()).isZero();
        assertThat(created.json().at("/rank").asInt()).isZero();
    }

    @ParameterizedTest
    @MethodSource("categoryForms")
    void shouldTakeCategoriesInEachForm(String form) {
        Object categories = switch (form) {
            case "text" -> String.valueOf(category);
            case "numbers" -> List.of(category);
            default -> List.of(Map.of("id", category));
        };

        Answer created = create(Map.of("categories", categories)).expect(201);

        assertThat(created.json().at("/categories/0/id").asLong()).isEqualTo(category);
    }

    static Stream<String> categoryForms() {
        return Stream.of("text", "numbers", "objects");
    }

    @ParameterizedTest
    @CsvSource({"categories", "subcategories"})
    void shouldRefuseAnUnknownCategoryOnItsField(String field) {
        Answer refused = create(Map.of(field, List.of(987_654_321))).expect(400);

        assertThat(refused.messages(field)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"price,-1", "price,cheap", "stock_count,-1", "stock_count,many", "name,''"})
    void shouldRefuseABadValueOnItsField(String field, String value) {
        Answer refused = create(Map.of(field, value)).expect(400);

        assertThat(refused.messages(field)).as(refused.text()).isNotEmpty();
    }

    @Test
    void shouldChangeOnlyWhatAPatchNames() {
        long product = shop.goods().product();

        seller.patch(path(product), Map.of("price", "7.25")).expect(200);

        Answer read = shop.api().get(path(product)).expect(200);
        assertThat(read.string("/price")).isEqualTo("7.25");
        assertThat(read.string("/description")).isEqualTo("Boils water outdoors.");
    }

    @Test
    void shouldRefuseAWriteOverSomebodyElsesChange() {
        long product = shop.goods().product();
        String seen = shop.api().get(path(product)).expect(200).header("ETag");
        seller.with("If-Match", seen)
                .patch(path(product), Map.of("price", "8.00"))
                .expect(200);

        seller.with("If-Match", seen)
                .patch(path(product), Map.of("price", "9.00"))
                .expect(412);

        assertThat(shop.api().get(path(product)).string("/price")).isEqualTo("8.00");
    }

    @Test
    void shouldKeepTheETagWhenOnlyTheStockChanges() {
        long product = shop.goods().product();
        String before = shop.api().get(path(product)).expect(200).header("ETag");

        shop.as("staff")
                .post(path(product) + "stock/", Map.of("delta", -3, "reason", "broken"))
                .expect(200);

        Answer after = shop.api().get(path(product)).expect(200);
        assertThat(after.json().at("/stock_count").asInt()).isEqualTo(497);
        assertThat(after.header("ETag")).isEqualTo(before);
    }

    @Test
    void shouldNotLetStockFallBelowZero() {
        long product = shop.goods().product();

        Answer refused = shop.as("staff").post(path(product) + "stock/", Map.of("delta", -501, "reason", "lost"));

        assertThat(refused.status()).isBetween(400, 409);
        assertThat(shop.api().get(path(product)).json().at("/stock_count").asInt())
                .isEqualTo(500);
    }

    @Test
    void shouldNoLongerShowAnArchivedProduct() {
        long product = shop.goods().product();

        seller.delete(path(product)).expect(204);

        shop.api().get(path(product)).expect(404);
    }

    private Answer create(Map<String, Object> fields) {
        Map<String, Object> body = new HashMap<>(Map.of("name", "Lamp " + People.unique(), "price", "9.90"));
        body.putAll(fields);
        return seller.post("/api/v1/products/", body);
    }

    private static String path(long product) {
        return "/api/v1/products/" + product + "/";
    }
}
