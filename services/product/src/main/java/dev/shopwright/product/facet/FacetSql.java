package dev.shopwright.product.facet;

import dev.shopwright.product.filter.Facet;
import dev.shopwright.product.filter.ProductFilter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** One pass over the products that meet all but the facets' own conditions, each noted, then a count per facet. */
final class FacetSql {

    private static final String NOTED = """
            WITH noted AS MATERIALIZED (
                SELECT p.id,
                       width_bucket(p.price, ARRAY[%s]::numeric[]) AS price,
                       floor(p.rating_average)::int AS rating,
                       (p.on_hand > p.reserved)::int AS stock,
                       %s
                FROM product p WHERE %s
            )
            """;

    private static final String SECTION = """
            SELECT '%1$s' AS facet, s.id, s.name, counted.count FROM (
                SELECT ps.%2$s_id AS id, count(*) FROM noted JOIN product_%2$s ps ON ps.product_id = noted.id
                WHERE %3$s GROUP BY ps.%2$s_id
            ) counted JOIN %2$s s ON s.id = counted.id
            """;

    private static final String NUMBER = """
            SELECT '%1$s' AS facet, %2$s::bigint AS id, '' AS name, count(*) FROM noted WHERE %3$s GROUP BY %2$s
            """;

    private FacetSql() {}

    static String of(ProductFilter filter) {
        return NOTED.formatted(PriceBands.sql(), notes(filter), filter.where(condition -> condition.facet() == null))
                + Arrays.stream(Facet.values()).map(FacetSql::counted).collect(Collectors.joining(" UNION ALL "))
                + " ORDER BY facet, count DESC, id";
    }

    /** Whether a product meets the conditions of each facet. */
    private static String notes(ProductFilter filter) {
        return Arrays.stream(Facet.values())
                .map(facet -> filter.met(facet) + " AS meets_" + column(facet))
                .collect(Collectors.joining(", "));
    }

    private static String counted(Facet facet) {
        var template = facet == Facet.CATEGORY || facet == Facet.SUBCATEGORY ? SECTION : NUMBER;
        var others = Arrays.stream(Facet.values())
                .filter(other -> other != facet)
                .map(other -> "meets_" + column(other))
                .collect(Collectors.joining(" AND "));
        return template.formatted(facet.name(), column(facet), others);
    }

    private static String column(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }
}
