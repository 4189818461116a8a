package dev.shopwright.storefront.page;

import dev.shopwright.storefront.StorefrontProperties;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** While the shop is being worked on, everybody is asked to come back later; probes still reach their endpoints. */
@Component
@ConditionalOnBooleanProperty("shopwright.storefront.maintenance")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class Maintenance implements WebFilter {

    private static final List<String> OPEN = List.of("/actuator/", "/assets/", "/api/schema");

    private final Pages pages;
    private final Duration retryAfter;

    Maintenance(Pages pages, StorefrontProperties properties) {
        this.pages = pages;
        retryAfter = properties.retryAfter();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        if (OPEN.stream().anyMatch(path::startsWith)) {
            return chain.filter(exchange);
        }
        return HtmlAnswer.suits(exchange) ? page(exchange) : Mono.error(refusal());
    }

    private Mono<Void> page(ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
        return new HtmlAnswer(HttpStatus.SERVICE_UNAVAILABLE, pages.maintenance()).write(exchange);
    }

    private ApiException refusal() {
        return ApiException.unavailable("The shop is closed for maintenance.", retryAfter);
    }
}
