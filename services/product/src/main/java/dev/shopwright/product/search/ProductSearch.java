package dev.shopwright.product.search;

import dev.shopwright.product.catalog.BaseUrl;
import dev.shopwright.product.facet.FacetCounter;
import dev.shopwright.product.facet.Facets;
import dev.shopwright.product.filter.ProductFilter;
import dev.shopwright.product.filter.Vocabulary;
import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Answers a request for a list of products. */
@Component
class ProductSearch {

    private static final int MOST_IDS = 100;
    private static final Set<String> YES = Set.of("1", "true");

    private final Vocabulary vocabulary;
    private final ProductFinder finder;
    private final FacetCounter counter;

    ProductSearch(Vocabulary vocabulary, ProductFinder finder, FacetCounter counter) {
        this.vocabulary = vocabulary;
        this.finder = finder;
        this.counter = counter;
    }

    Mono<ProductPage> list(ServerHttpRequest request, Paging paging) {
        var query = request.getQueryParams();
        var facets = YES.contains(String.valueOf(query.getFirst("facets")));
        return vocabulary
                .understand(ProductFilter.of(query))
                .flatMap(filter -> Mono.zip(
                        page(filter, Ordering.of(query.getFirst("ordering"), filter.byWords()), paging),
                        facets ? counter.count(filter).map(Optional::of) : Mono.just(Optional.<Facets>empty()),
                        (page, counts) -> ProductPage.of(page, counts, BaseUrl.of(request))));
    }

    private Mono<Page<Hit>> page(ProductFilter filter, Ordering ordering, Paging paging) {
        if (filter.byIds() && !paging.requested() && !paging.byCursor()) {
            return finder.page(filter, ordering, MOST_IDS, 0).map(hits -> new Page<>(hits.size(), null, null, hits));
        }
        var count = finder.count(filter, ordering);
        if (!paging.byCursor()) {
            return Mono.zip(count, finder.page(filter, ordering, paging.limit(), paging.offset()), paging::page);
        }
        var place = paging.cursor().map(ordering::placeOf).orElse(null);
        return Mono.zip(
                count,
                finder.pageBehind(place, filter, ordering, paging.limit() + 1),
                (total, hits) -> paging.cursorPage(total, hits, ordering::cursorAt));
    }
}
