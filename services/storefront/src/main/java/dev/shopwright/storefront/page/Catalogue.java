package dev.shopwright.storefront.page;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** The product service, as far as the front page needs it. */
interface Catalogue {

    @GetExchange("/api/v1/products/")
    Mono<Newest> newest(@RequestParam int limit);

    /** The first page of the list, which is newest first. */
    record Newest(List<Item> results) {}

    /** One product of the list. */
    record Item(
            long id,
            String name,
            BigDecimal price,
            String currency,
            @Nullable String image,
            boolean inStock,
            @Nullable BigDecimal ratingAverage,
            int ratingCount) {}
}
