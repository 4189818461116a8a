package dev.shopwright.storefront.status;

import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** The resources of shops at the API server of a cluster. */
interface Shops {

    @GetExchange("/apis/shopwright.dev/v1alpha1/namespaces/{namespace}/shops/{name}")
    Mono<ShopState> shop(
            @PathVariable String namespace,
            @PathVariable String name,
            @RequestHeader(HttpHeaders.AUTHORIZATION) String authorization);
}
