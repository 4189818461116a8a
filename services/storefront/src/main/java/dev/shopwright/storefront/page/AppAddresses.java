package dev.shopwright.storefront.page;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebExceptionHandler;
import reactor.core.publisher.Mono;

/**
 * An address that nothing here answers is one of the web app's when a browser asks for a page; the app knows which of
 * them lead nowhere. Programs get the API's JSON from the next handler.
 */
@Component
@Order(-3)
class AppAddresses implements WebExceptionHandler {

    private final Pages pages;

    AppAddresses(Pages pages) {
        this.pages = pages;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable error) {
        return isNotFound(error) && HtmlAnswer.suits(exchange)
                ? new HtmlAnswer(HttpStatus.OK, pages.app()).write(exchange)
                : Mono.error(error);
    }

    private static boolean isNotFound(Throwable error) {
        return error instanceof ResponseStatusException status && status.getStatusCode() == HttpStatus.NOT_FOUND;
    }
}
