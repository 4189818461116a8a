package dev.shopwright.product.search;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.shopwright.product.catalog.BaseUrl;
import dev.shopwright.product.catalog.ProductResponse;
import dev.shopwright.product.facet.Facets;
import dev.shopwright.web.paging.Page;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The list envelope, with facets when they were asked for.
 *
 * @param count all products that the request's filters let through, not only those of this page
 */
record ProductPage(
        long count,
        @Nullable String next,
        @Nullable String previous,
        List<ProductResponse> results,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED) @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Facets facets) {

    static ProductPage of(Page<Hit> page, Optional<Facets> facets, BaseUrl base) {
        return new ProductPage(
                page.count(),
                page.next(),
                page.previous(),
                page.results().stream().map(hit -> hit.product().at(base)).toList(),
                facets.orElse(null));
    }
}
