package dev.shopwright.web.limit;

import dev.shopwright.web.request.ClientIp;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** The limit on all calls of the API by one address, documents excepted. */
@Order(Ordered.HIGHEST_PRECEDENCE + 3)
class ApiLimit implements WebFilter {

    private final RateLimiter limiter;
    private final RateLimit limit;
    private final String bucket;

    ApiLimit(RateLimiter limiter, RateLimit limit, String service) {
        this.limiter = limiter;
        this.limit = limit;
        this.bucket = service + ":";
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.startsWith("/api/") && !path.startsWith("/api/schema")
                ? limiter.require(bucket + ClientIp.of(exchange), limit).then(chain.filter(exchange))
                : chain.filter(exchange);
    }
}
