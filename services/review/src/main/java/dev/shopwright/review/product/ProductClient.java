package dev.shopwright.review.product;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** What a new review asks of the product service. The list and not the detail, whose every read counts as a visit. */
interface ProductClient {

    @GetExchange("/api/v1/products/")
    Mono<FoundProducts> find(@RequestParam("ids") long id);
}
