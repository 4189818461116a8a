package dev.shopwright.cart.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.shopwright.cart.basket.Line;
import dev.shopwright.cart.catalog.Product;
import dev.shopwright.cart.catalog.Today;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class MergePlanTest {

    private static final long TENT = 1;
    private static final long STOVE = 2;

    @Test
    void shouldAddUpQuantities() {
        var plan = MergePlan.of(List.of(line(TENT, 2)), List.of(line(TENT, 3), line(STOVE, 1)), stock(10));

        assertThat(plan.lines())
                .extracting(Line::productId, Line::quantity)
                .containsExactly(tuple(TENT, 5), tuple(STOVE, 1));
        assertThat(plan.merged()).isEqualTo(2);
        assertThat(plan.clamped()).isEmpty();
    }

    @Test
    void shouldClampToStock() {
        var plan = MergePlan.of(List.of(line(TENT, 2)), List.of(line(TENT, 3)), stock(4));

        assertThat(plan.lines()).extracting(Line::quantity).containsExactly(4);
        assertThat(plan.clamped()).containsExactly(TENT);
    }

    @Test
    void shouldClampToWhatALineHolds() {
        var plan = MergePlan.of(List.of(line(TENT, 990)), List.of(line(TENT, 99)), stock(5000));

        assertThat(plan.lines()).extracting(Line::quantity).containsExactly(999);
    }

    @Test
    void shouldKeepOneOfWhatIsSoldOut() {
        var plan = MergePlan.of(List.of(), List.of(line(TENT, 3)), stock(0));

        assertThat(plan.lines()).extracting(Line::quantity).containsExactly(1);
        assertThat(plan.clamped()).containsExactly(TENT);
    }

    @Test
    void shouldLeaveBehindWhatDoesNotFitIntoAFullCart() {
        var full = LongStream.range(100, 200).mapToObj(id -> line(id, 1)).toList();

        var plan = MergePlan.of(full, List.of(line(TENT, 1), line(150, 1)), stock(10));

        assertThat(plan.lines()).extracting(Line::productId).containsExactly(150L);
        assertThat(plan.merged()).isEqualTo(1);
        assertThat(plan.clamped()).containsExactly(TENT);
    }

    @Test
    void shouldGoByTheLastSeenStockOfWhatProductWasNotAskedAbout() {
        var plan = MergePlan.of(List.of(), List.of(line(TENT, 30)), Today.UNKNOWN);

        assertThat(plan.lines()).extracting(Line::quantity).containsExactly(20);
    }

    private static Line line(long product, int quantity) {
        return new Line(quantity, new BigDecimal("9.99"), product(product, 20));
    }

    private static Today stock(int count) {
        return Today.of(
                List.of(TENT, STOVE, 150L), List.of(product(TENT, count), product(STOVE, count), product(150, 9)));
    }

    private static Product product(long id, int stock) {
        return new Product(id, "Tent", new BigDecimal("9.99"), "EUR", null, stock);
    }
}
