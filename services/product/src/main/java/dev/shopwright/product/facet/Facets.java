package dev.shopwright.product.facet;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Products by what they could be narrowed down to, each facet counted without the choices taken in it. */
public record Facets(
        List<SectionCount> category,
        List<SectionCount> subcategory,
        List<PriceCount> price,
        List<RatingCount> rating,
        List<StockCount> stock) {

    /** Of a category or subcategory that has any. */
    public record SectionCount(long id, String name, long count) {}

    /**
     * Of a price band, as {@code price__gte} and {@code price__lt} would select it.
     *
     * @param to null for the last band, which has no end
     */
    public record PriceCount(BigDecimal from, @Nullable BigDecimal to, long count) {}

    /** Of an average of at least so many stars, as {@code rating__gte} would select it. */
    @Schema(name = "RatingCount")
    public record RatingCount(int rating, long count) {}

    /** Of what can, or can't, be ordered now. */
    public record StockCount(boolean inStock, long count) {}
}
