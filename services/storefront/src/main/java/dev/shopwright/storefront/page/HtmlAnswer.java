package dev.shopwright.storefront.page;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A page as the whole answer to a request that no handler takes. */
record HtmlAnswer(HttpStatus status, String page) {

    private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

    /** Whether a person asks, with a browser, for something that is not the API. */
    static boolean suits(ServerWebExchange exchange) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return !path.equals("/api") && !path.startsWith("/api/") && asksForHtml(exchange);
    }

    Mono<Void> write(ServerWebExchange exchange) {
        var response = exchange.getResponse();
        response.setStatusCode(status);
        response.getHeaders().setContentType(HTML);
        if (exchange.getRequest().getMethod() == HttpMethod.HEAD) {
            return response.setComplete();
        }
        return response.writeWith(
                Mono.fromSupplier(() -> response.bufferFactory().wrap(page.getBytes(StandardCharsets.UTF_8))));
    }

    private static boolean asksForHtml(ServerWebExchange exchange) {
        try {
            return exchange.getRequest().getHeaders().getAccept().stream()
                    .anyMatch(type -> type.equalsTypeAndSubtype(MediaType.TEXT_HTML));
        } catch (InvalidMediaTypeException unreadable) {
            return false;
        }
    }
}
