package dev.shopwright.product.catalog;

import org.springframework.http.server.reactive.ServerHttpRequest;

/**
 * The scheme, host and prefix by which a client reached this service.
 *
 * @param url without a slash at its end
 */
public record BaseUrl(String url) {

    /** As the request tells it, trusted proxies believed. */
    public static BaseUrl of(ServerHttpRequest request) {
        var uri = request.getURI();
        return new BaseUrl(uri.getScheme() + "://" + uri.getRawAuthority()
                + request.getPath().contextPath().value());
    }

    /** The absolute form of a path of this service. */
    public String absolute(String path) {
        return url + path;
    }
}
