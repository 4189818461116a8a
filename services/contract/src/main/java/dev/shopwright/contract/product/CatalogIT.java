package dev.shopwright.contract.product;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.contract.Answer;
import dev.shopwright.contract.ContractSuite;
import dev.shopwright.contract.People;
import dev.shopwright.contract.Shop;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

@ContractSuite
class CatalogIT {

    private final Shop shop;
    private final String word = People.unique();
    private final long cheap;
    private final long dear;

    CatalogIT(Shop shop) {
        this.shop = shop;
        cheap = shop.goods().product(Map.of("name", "Cheap " + word, "price", "10.00"));
        dear = shop.goods().product(Map.of("name", "Dear " + word, "price", "20.00", "stock_count", 0));
    }

    @Test
    void shouldShowTheOriginalFieldsAndTheNewOnes() {
        Answer product = shop.api().get("/api/v1/products/" + cheap + "/").expect(200);

        assertThat(product.json().propertyNames())
                .contains("id", "name", "description", "price", "image", "popularity", "rank", "barcode")
                .contains("stock_count", "categories", "subcategories", "slug", "currency", "rating_average")
                .contains("rating_count", "in_stock", "seller_id", "created_at", "updated_at");
        assertThat(product.json().at("/price").isString()).isTrue();
        assertThat(product.string("/price")).isEqualTo("10.00");
    }

    @Test
    void shouldListTheNewestFirst() {
        assertThat(ids("name=" + word)).containsExactly(dear, cheap);
    }

    @ParameterizedTest
    @CsvSource({
        "price__gt=10.00,   Dear",
        "price__gte=10.00,  Dear Cheap",
        "price__lt=20.00,   Cheap",
        "price__lte=20.00,  Dear Cheap",
        "in_stock=true,     Cheap",
        "ordering=price,    Cheap Dear",
        "ordering=-price,   Dear Cheap",
        "ordering=name,     Cheap Dear",
        "rating__gte=1,     ''"
    })
    void shouldFilterAndOrder(String query, String expected) {
        Answer page =
                shop.api().get("/api/v1/products/?name=" + word + "&" + query).expect(200);

        assertThat(page.list("/results"))
                .extracting(product -> product.at("/name").asString().replace(" " + word, ""))
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"price__gt", "price__gte", "price__lt", "price__lte"})
    void shouldRefuseAPriceThatIsNoNumber(String filter) {
        shop.api().get("/api/v1/products/?" + filter + "=cheap").expectFieldError(filter, "Enter a number.");
    }

    @Test
    void shouldFilterByCategoryAndSubcategory() {
        long category = shop.goods().category();
        long subcategory = shop.goods().subcategory(category);
        long product =
                shop.goods().product(Map.of("categories", List.of(category), "subcategories", List.of(subcategory)));

        assertThat(ids("category=" + category)).containsExactly(product);
        assertThat(ids("subcategory=" + subcategory)).containsExactly(product);
    }

    @Test
    void shouldGiveTheProductsAskedForById() {
        assertThat(ids("ids=" + cheap + "," + dear)).containsExactlyInAnyOrder(cheap, dear);
    }

    @Test
    void shouldFindAProductByItsSlug() {
        String slug = shop.api().get("/api/v1/products/" + cheap + "/").string("/slug");

        Answer found = shop.api().get("/api/v1/products/slug/" + slug + "/").expect(200);

        assertThat(found.json().at("/id").asLong()).isEqualTo(cheap);
    }

    @Test
    void shouldBreakTiesById() {
        String twin = People.unique();
        List<Long> twins = List.of(
                shop.goods().product(Map.of("name", "Twin " + twin)),
                shop.goods().product(Map.of("name", "Twin " + twin)),
                shop.goods().product(Map.of("name", "Twin " + twin)));

        List<Long> ordered = ids("ordering=price&name=" + twin);

        assertThat(ordered).containsExactlyInAnyOrderElementsOf(twins);
        assertThat(ordered)
                .satisfiesAnyOf(
                        ids -> assertThat(ids).isSorted(),
                        ids -> assertThat(ids).isSortedAccordingTo(Comparator.reverseOrder()));
    }

    private List<Long> ids(String query) {
        Answer page = shop.api().get("/api/v1/products/?" + query).expect(200);
        return page.list("/results").stream().map(CatalogIT::id).toList();
    }

    private static long id(JsonNode product) {
        return product.at("/id").asLong();
    }
}
