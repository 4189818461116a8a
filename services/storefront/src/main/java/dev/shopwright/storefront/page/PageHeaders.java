package dev.shopwright.storefront.page;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Tells the browser what a page may do: run, show and ask what comes from this shop, and nothing else. Pictures may also
 * be ones that the browser holds itself, as when a seller chooses a product's.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 5)
class PageHeaders implements WebFilter {

    static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; "
            + "connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var response = exchange.getResponse();
        response.beforeCommit(() -> Mono.fromRunnable(() -> protect(response.getHeaders())));
        return chain.filter(exchange);
    }

    private static void protect(HttpHeaders headers) {
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
        if (MediaType.TEXT_HTML.isCompatibleWith(headers.getContentType())
                && !headers.containsHeader("Content-Security-Policy")) {
            headers.set("Content-Security-Policy", POLICY);
        }
    }
}
