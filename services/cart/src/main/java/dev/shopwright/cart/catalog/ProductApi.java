package dev.shopwright.cart.catalog;

import java.util.List;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import reactor.core.publisher.Mono;

/** Product's list of products, as far as cart needs it. */
@HttpExchange("/api/v1/products/")
interface ProductApi {

    /** The products with these ids, comma-separated; archived and unknown ones are left out. */
    @GetExchange
    Mono<Products> products(@RequestParam String ids, @RequestParam int limit);

    /** The part of the page that matters here. */
    record Products(List<Product> results) {}
}
