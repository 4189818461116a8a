package dev.shopwright.order.catalog;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** So many of a product. */
public record Wanted(
        @NotNull Long productId, @NotNull @Min(1) @Max(999) Integer quantity) {

    /** The sum for each product, by id. */
    public static Map<Long, Integer> sums(List<Wanted> items) {
        var sums = new TreeMap<Long, Integer>();
        items.forEach(item -> sums.merge(item.productId(), item.quantity(), Integer::sum));
        return sums;
    }
}
