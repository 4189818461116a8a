package dev.shopwright.order.catalog;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** Product's list, as far as it matters here. */
interface ProductClient {

    /** The products with these ids, comma-separated; archived and unknown ones are left out. */
    @GetExchange("/api/v1/products/")
    Mono<Products> products(@RequestParam String ids, @RequestParam int limit);

    record Products(List<Product> results) {}
}
