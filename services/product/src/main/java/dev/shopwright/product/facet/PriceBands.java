package dev.shopwright.product.facet;

import dev.shopwright.product.facet.Facets.PriceCount;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The prices at which bands begin; the first begins at nothing, the last has no end. */
final class PriceBands {

    private static final List<BigDecimal> STARTS = List.of(
            new BigDecimal("0.00"),
            new BigDecimal("25.00"),
            new BigDecimal("50.00"),
            new BigDecimal("100.00"),
            new BigDecimal("250.00"),
            new BigDecimal("500.00"));

    private PriceBands() {}

    static String sql() {
        return STARTS.stream().map(BigDecimal::toPlainString).collect(Collectors.joining(", "));
    }

    /** All bands, from counts by their number, the first being 1. */
    static List<PriceCount> of(Map<Long, Long> counts) {
        return IntStream.range(0, STARTS.size())
                .mapToObj(i -> new PriceCount(STARTS.get(i), end(i), counts.getOrDefault(i + 1L, 0L)))
                .toList();
    }

    private static @Nullable BigDecimal end(int band) {
        return band + 1 < STARTS.size() ? STARTS.get(band + 1) : null;
    }
}
