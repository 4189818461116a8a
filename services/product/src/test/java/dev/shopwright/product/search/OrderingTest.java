package dev.shopwright.product.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.paging.Cursor;
import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderingTest {

    @Test
    void shouldShowTheNewestFirstAndInASearchTheBestFit() {
        assertThat(Ordering.of(null, false)).isEqualTo(new Ordering(SortKey.CREATED_AT, true));
        assertThat(Ordering.of("", true)).isEqualTo(new Ordering(SortKey.RELEVANCE, true));
        assertThat(Ordering.of("price", true)).isEqualTo(new Ordering(SortKey.PRICE, false));
    }

    @Test
    void shouldBreakTiesByIdInTheSameDirection() {
        assertThat(Ordering.of("-sales_count", false).sql()).isEqualTo("sort_key DESC, id DESC");
        assertThat(Ordering.of("name", false).behind()).startsWith("(sort_key, id) >");
    }

    @ParameterizedTest
    @ValueSource(strings = {"colour", "--price", "price,name", "relevance", "PRICE", "id; drop table product"})
    void shouldKnowNoOtherOrder(String parameter) {
        assertThatThrownBy(() -> Ordering.of(parameter, true)).isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void shouldReadItsOwnCursors() {
        var price = Ordering.of("-price", false).placeOf(Cursor.of("-price", new BigDecimal("9.90"), 7L));
        assertThat(price).isEqualTo(new Ordering.Place(new BigDecimal("9.90"), 7L));

        var time = Instant.parse("2026-11-22T17:29:40.268070Z");
        assertThat(Ordering.of(null, false)
                        .placeOf(Cursor.of("-created_at", time, 7L))
                        .sortKey())
                .isEqualTo(time);

        var fit = 0.060792f;
        assertThat(Ordering.of(null, true)
                        .placeOf(Cursor.of("-relevance", fit, 7L))
                        .sortKey())
                .isEqualTo(fit);
    }

    @ParameterizedTest
    @CsvSource({"price,9.90,7", "-price,cheap,7", "-price,9.90,x", "-name,9.90,7"})
    void shouldRefuseCursorsOfOthers(String ordering, String sortKey, String id) {
        assertThatThrownBy(() -> Ordering.of("-price", false).placeOf(Cursor.of(ordering, sortKey, id)))
                .isInstanceOf(InvalidFieldException.class);
    }

    @Test
    void shouldRefuseCursorsWithPartsMissing() {
        assertThatThrownBy(() -> Ordering.of("price", false).placeOf(Cursor.of("price")))
                .isInstanceOf(InvalidFieldException.class);
    }
}
