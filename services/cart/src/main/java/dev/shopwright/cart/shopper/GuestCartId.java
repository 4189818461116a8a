package dev.shopwright.cart.shopper;

import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseCookie;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * A guest's cart id on its way between shop and client: the {@code cart} cookie for browsers, the {@code X-Cart-Id}
 * header with the same signed value for everything else.
 */
@Component
public class GuestCartId {

    /** The header's name, in requests and answers. */
    public static final String HEADER = "X-Cart-Id";

    static final String COOKIE = "cart";

    private final CartIdSigner signer;

    GuestCartId(CartIdSigner signer) {
        this.signer = signer;
    }

    /**
     * The guest cart a request brings. A header that this shop did not sign is an error its sender should see; such a
     * cookie counts as none, since a browser could not get rid of it.
     */
    Optional<UUID> of(ServerHttpRequest request) {
        var header = request.getHeaders().getFirst(HEADER);
        if (header != null && !header.isBlank()) {
            return Optional.of(signer.verify(header.strip()).orElseThrow(GuestCartId::notOurs));
        }
        return request.getCookies().getOrDefault(COOKIE, List.of()).stream()
                .flatMap(cookie -> signer.verify(cookie.getValue()).stream())
                .findFirst();
    }

    /** Gives the client the id of its guest cart, to bring along for as long as the cart lives. */
    public void give(ServerWebExchange exchange, UUID cart, Duration lifetime) {
        var signed = signer.sign(cart);
        exchange.getResponse().getHeaders().set(HEADER, signed);
        exchange.getResponse().addCookie(cookie(exchange, signed, lifetime));
    }

    /** Makes a browser forget a guest cart that is gone. */
    public void takeBack(ServerWebExchange exchange) {
        if (exchange.getRequest().getCookies().containsKey(COOKIE)) {
            exchange.getResponse().addCookie(cookie(exchange, "", Duration.ZERO));
        }
    }

    private static ResponseCookie cookie(ServerWebExchange exchange, String value, Duration lifetime) {
        return ResponseCookie.from(COOKIE, value)
                .httpOnly(true)
                .sameSite("Lax")
                .secure("https".equalsIgnoreCase(exchange.getRequest().getURI().getScheme()))
                .path("/")
                .maxAge(lifetime)
                .build();
    }

    private static ApiException notOurs() {
        return ApiException.of(
                HttpStatus.BAD_REQUEST,
                "invalid_cart_id",
                HEADER + " must be the value this shop sent in the same header or in the cart cookie.");
    }
}
