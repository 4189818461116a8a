package dev.shopwright.product.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.web.error.InvalidFieldException;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;

class ProductFilterTest {

    @Test
    void shouldBeOneFilterInWhateverOrderItsParametersCome() {
        assertThat(filter("price__gt", "5", "name", "tent", "category", "2,1").key())
                .isEqualTo(filter("category", "2,1", "name", " tent ", "limit", "7", "price__gt", "5", "q", "")
                        .key());
        assertThat(filter("price__gt", "5").key())
                .isNotEqualTo(filter("price__gte", "5").key());
    }

    @Test
    void shouldShowOnlyProductsOnSale() {
        assertThat(filter().where(any -> true)).isEqualTo("p.archived_at IS NULL");
    }

    @Test
    void shouldTellConditionsOfAFacetFromOthers() {
        var filter = filter("price__gt", "5", "price__lte", "9", "in_stock", "true");

        assertThat(filter.met(Facet.PRICE))
                .contains("p.price > :price__gt")
                .contains(" AND ")
                .contains("p.price <= :price__lte");
        assertThat(filter.met(Facet.STOCK)).isEqualTo("(p.on_hand > p.reserved) = :in_stock");
        assertThat(filter.met(Facet.RATING)).isEqualTo("TRUE");
        assertThat(filter.where(condition -> condition.facet() == null)).isEqualTo("p.archived_at IS NULL");
    }

    @Test
    void shouldTakePatternCharactersOfANameForThemselves() {
        var condition = ProductFilter.nameHolds("name", "50%_\\");

        assertThat(condition.value()).isEqualTo("%50\\%\\_\\\\%");
    }

    @Test
    void shouldSayAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> filter("price__gt", "x", "in_stock", "maybe", "ids", "1,two"))
                .isInstanceOfSatisfying(
                        InvalidFieldException.class,
                        invalid -> assertThat(invalid.errors()).containsOnlyKeys("price__gt", "in_stock", "ids"));
    }

    @Test
    void shouldTakeAtMostAHundredIds() {
        var ids = "1,".repeat(100) + "2";

        assertThatThrownBy(() -> filter("ids", ids)).isInstanceOf(InvalidFieldException.class);
        assertThat(filter("ids", "3,1,3").conditions().get(0).value()).isEqualTo(new Long[] {1L, 3L});
    }

    private static ProductFilter filter(String... parameters) {
        var query = new LinkedMultiValueMap<String, String>();
        for (int i = 0; i < parameters.length; i += 2) {
            query.add(parameters[i], parameters[i + 1]);
        }
        return ProductFilter.of(query);
    }
}
