package dev.shopwright.web.request;

import dev.shopwright.web.error.ApiException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.UriUtils;
import reactor.core.publisher.Mono;

/**
 * Refuses, before anything reads them, bodies that announce too many bytes and addresses that are not percent-encoded
 * UTF-8 or hold a NUL.
 */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RequestGuard implements WebFilter {

    private final DataSize maxBody;

    RequestGuard(DataSize maxBody) {
        this.maxBody = maxBody;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var request = exchange.getRequest();
        if (request.getHeaders().getContentLength() > maxBody.toBytes()) {
            return Mono.error(ApiException.of(
                    HttpStatus.CONTENT_TOO_LARGE,
                    "too_large",
                    "The request body is larger than " + maxBody.toKilobytes() + " kB."));
        }
        var uri = request.getURI();
        if (isReadable(uri.getRawPath()) && isReadable(uri.getRawQuery())) {
            return chain.filter(exchange);
        }
        return Mono.error(ApiException.of(
                HttpStatus.BAD_REQUEST, "parse_error", "The address is not valid percent-encoded UTF-8 text."));
    }

    /** The decoder puts U+FFFD where the bytes are no UTF-8. */
    private static boolean isReadable(@Nullable String encoded) {
        if (encoded == null || encoded.indexOf('%') < 0) {
            return true;
        }
        try {
            var text = UriUtils.decode(encoded, StandardCharsets.UTF_8);
            return text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0;
        } catch (IllegalArgumentException malformedEscape) {
            return false;
        }
    }
}
