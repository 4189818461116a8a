package dev.shopwright.cart.shopping;

import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The host whose picture addresses a shopper can follow.
 *
 * @param origin scheme, host and port
 */
record PictureHost(String origin) {

    /**
     * The shop's own host, as the shopper called it: there product's paths are routed to product. Who calls this
     * service's own port has no gateway before it, and is sent to product's.
     */
    static PictureHost of(ServerHttpRequest request, String productUrl) {
        return new PictureHost(isDirect(request) ? productUrl : origin(request));
    }

    @Nullable
    String url(@Nullable String image) {
        return image == null || !image.startsWith("/") ? image : origin + image;
    }

    private static boolean isDirect(ServerHttpRequest request) {
        var local = request.getLocalAddress();
        return local != null && local.getPort() == request.getURI().getPort();
    }

    private static String origin(ServerHttpRequest request) {
        return UriComponentsBuilder.fromUri(request.getURI())
                .userInfo(null)
                .replacePath(null)
                .replaceQuery(null)
                .build()
                .toUriString();
    }
}
