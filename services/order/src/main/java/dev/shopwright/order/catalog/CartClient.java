package dev.shopwright.order.catalog;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** The cart of whoever the headers say. */
interface CartClient {

    @GetExchange("/api/v1/cart/")
    Mono<Cart> cart(@RequestHeader MultiValueMap<String, String> shopper);

    record Cart(@Nullable UUID cartId, List<Wanted> items) {}
}
