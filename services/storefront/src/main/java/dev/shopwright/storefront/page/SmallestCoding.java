package dev.shopwright.storefront.page;

import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Has the app's files sent in Brotli, the smallest there is of them, to whoever takes it. Spring sends the coding that is
 * named first of those without a weight, and browsers name gzip first.
 */
@Component
class SmallestCoding implements WebFilter {

    private static final String SMALLEST = "br";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(isFile(exchange) && takesSmallest(exchange) ? asking(exchange) : exchange);
    }

    private static boolean isFile(ServerWebExchange exchange) {
        return exchange.getRequest().getPath().value().startsWith("/assets/");
    }

    private static boolean takesSmallest(ServerWebExchange exchange) {
        return exchange.getRequest()
                .getHeaders()
                .getValuesAsList(HttpHeaders.ACCEPT_ENCODING)
                .contains(SMALLEST);
    }

    private static ServerWebExchange asking(ServerWebExchange exchange) {
        return exchange.mutate()
                .request(request -> request.header(HttpHeaders.ACCEPT_ENCODING, SMALLEST))
                .build();
    }
}
