package dev.shopwright.product.suggest;

import static dev.shopwright.web.security.Audience.ANYONE;

import dev.shopwright.product.cache.RecentReads;
import dev.shopwright.product.cache.RecentReadsFactory;
import dev.shopwright.product.catalog.BaseUrl;
import dev.shopwright.product.catalog.ProductResponse;
import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.security.Access;
import java.util.List;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Completions and related products. */
@RestController
@RequestMapping("/api/v1/products")
@Access(ANYONE)
class SuggestController {

    private static final int REMEMBERED = 1_000;
    private static final int LONGEST = 255;

    private final SuggestionFinder suggestions;
    private final RelatedFinder related;
    private final RecentReads<String, Suggestions> suggested;
    private final RecentReads<String, List<ProductResponse>> relatives;

    SuggestController(SuggestionFinder suggestions, RelatedFinder related, RecentReadsFactory reads) {
        this.suggestions = suggestions;
        this.related = related;
        this.suggested = reads.values(REMEMBERED);
        this.relatives = reads.values(REMEMBERED);
    }

    @GetMapping("/suggest")
    Mono<Suggestions> suggest(@RequestParam String q) {
        if (q.length() > LONGEST || q.indexOf('\0') >= 0) {
            throw new InvalidFieldException("q", "Enter a valid value.");
        }
        return suggested.get(
                q.strip(), suggestions.find(q.strip()).collectList().map(Suggestions::new));
    }

    @GetMapping("/{id}/related")
    Mono<Page<ProductResponse>> related(@PathVariable long id, Paging paging, ServerHttpRequest request) {
        var base = BaseUrl.of(request);
        return relatives
                .get(id + "/" + paging.limit(), related.find(id, paging.limit()))
                .map(found -> found.stream().map(product -> product.at(base)).toList())
                .map(found -> new Page<>(found.size(), null, null, found));
    }
}
