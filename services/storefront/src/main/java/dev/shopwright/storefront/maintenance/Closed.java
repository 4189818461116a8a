package dev.shopwright.storefront.maintenance;

import dev.shopwright.storefront.StorefrontProperties;
import dev.shopwright.storefront.page.HtmlAnswer;
import dev.shopwright.storefront.page.Pages;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What somebody without a pass is told: a page for people, JSON for programs, and for both when to come back. */
@Component
class Closed {

    private final Pages pages;
    private final Duration retryAfter;

    Closed(Pages pages, StorefrontProperties properties) {
        this.pages = pages;
        retryAfter = properties.retryAfter();
    }

    /** Answers a request for this path. */
    Mono<Void> answer(ServerWebExchange exchange, String path) {
        return HtmlAnswer.suits(exchange, path) ? page(exchange) : Mono.error(this::refusal);
    }

    private Mono<Void> page(ServerWebExchange exchange) {
        return Mono.defer(() -> {
            exchange.getResponse().getHeaders().set(HttpHeaders.RETRY_AFTER, String.valueOf(retryAfter.toSeconds()));
            return new HtmlAnswer(HttpStatus.SERVICE_UNAVAILABLE, pages.maintenance()).write(exchange);
        });
    }

    private ApiException refusal() {
        return ApiException.unavailable("The shop is closed for maintenance.", retryAfter);
    }
}
