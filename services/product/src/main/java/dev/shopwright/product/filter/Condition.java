package dev.shopwright.product.filter;

import org.jspecify.annotations.Nullable;

/**
 * What must hold for a product, as SQL over a table {@code p}.
 *
 * @param parameter the one named parameter of the SQL
 * @param facet the facet it is a choice of, null for none
 */
public record Condition(
        String sql,
        String parameter,
        Object value,
        @Nullable Facet facet) {}
