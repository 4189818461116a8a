package dev.shopwright.contract.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Shop;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Three products: a tent in stock, and a lamp and a mat in another category, of which the mat is sold out. */
@ContractSuite
class FacetsIT {

    private final Shop shop;
    private final String word = People.unique();
    private final long tents;
    private final long comforts;

    FacetsIT(Shop shop) {
        this.shop = shop;
        tents = shop.goods().category();
        comforts = shop.goods().category();
        product("Tent", tents, "200.00", 5);
        product("Lamp", comforts, "20.00", 5);
        product("Mat", comforts, "30.00", 0);
    }

    @Test
    void shouldBeLeftOutUnlessAskedFor() {
        assertThat(shop.api().get("/api/v1/products/?name=" + word).json().has("facets"))
                .isFalse();
    }

    @Test
    void shouldCountCategoriesAndStock() {
        Answer page = facets("");

        assertThat(counts(page, "category", "id")).containsEntry(tents + "", 1L).containsEntry(comforts + "", 2L);
        assertThat(counts(page, "stock", "in_stock")).containsEntry("true", 2L).containsEntry("false", 1L);
        assertThat(page.list("/facets/price").stream()
                        .mapToLong(band -> band.at("/count").asLong())
                        .sum())
                .isEqualTo(3);
    }

    @Test
    void shouldCountEachFacetWithoutItsOwnFilterButWithTheOthers() {
        Answer page = facets("&in_stock=true&category=" + tents);

        assertThat(page.json().at("/count").asInt()).isEqualTo(1);
        assertThat(counts(page, "category", "id")).containsEntry(tents + "", 1L).containsEntry(comforts + "", 1L);
        assertThat(counts(page, "stock", "in_stock").getOrDefault("false", 0L)).isZero();
        assertThat(counts(page, "stock", "in_stock")).containsEntry("true", 1L);
    }

    private Answer facets(String filters) {
        return shop.api()
                .get("/api/v1/products/?facets=1&name=" + word + filters)
                .expect(200);
    }

    private static Map<String, Long> counts(Answer page, String facet, String key) {
        return page.list("/facets/" + facet).stream()
                .collect(Collectors.toMap(
                        row -> text(row, key), row -> row.at("/count").asLong()));
    }

    private static String text(JsonNode row, String key) {
        return row.at("/" + key).asString();
    }

    private void product(String name, long category, String price, int stock) {
        shop.goods()
                .product(Map.of(
                        "name",
                        name + " " + word,
                        "price",
                        price,
                        "stock_count",
                        stock,
                        "categories",
                        List.of(category)));
    }
}
