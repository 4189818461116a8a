package dev.shopwright.standalone.gateway;

import dev.shopwright.web.error.ApiException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Denies that the services' internal calls and management pages exist, however their path is written. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class HiddenPaths implements WebFilter {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = CanonicalPath.of(exchange.getRequest().getURI().getRawPath());
        return path.leadsTo("internal") || path.leadsTo("actuator")
                ? Mono.error(ApiException.notFound())
                : chain.filter(exchange);
    }
}
