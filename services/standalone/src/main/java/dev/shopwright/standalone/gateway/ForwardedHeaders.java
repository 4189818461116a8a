package dev.shopwright.standalone.gateway;

import dev.shopwright.web.request.ClientIp;
import dev.shopwright.web.request.RequestIds;
import java.net.URI;
import org.springframework.cloud.gateway.filter.headers.HttpHeadersFilter;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/**
 * Tells a service how the client reached the shop. What the client itself wrote into these headers was taken out
 * before, or believed if it came through a trusted proxy; the gateway's own filters only do the former.
 */
@Component
class ForwardedHeaders implements HttpHeadersFilter, Ordered {

    @Override
    public HttpHeaders filter(HttpHeaders input, ServerWebExchange exchange) {
        var headers = new HttpHeaders(input);
        var uri = exchange.getRequest().getURI();
        headers.set("X-Forwarded-For", ClientIp.of(exchange));
        headers.set("X-Forwarded-Proto", uri.getScheme());
        headers.set("X-Forwarded-Host", uri.getPort() < 0 ? uri.getHost() : uri.getHost() + ":" + uri.getPort());
        headers.set("X-Forwarded-Port", String.valueOf(port(uri)));
        headers.set("X-Request-Id", RequestIds.of(exchange));
        headers.remove("X-Forwarded-Prefix");
        Route route = exchange.getRequiredAttribute(ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR);
        if (route.getMetadata().get("prefix") instanceof String prefix) {
            headers.set("X-Forwarded-Prefix", prefix);
        }
        return headers;
    }

    /** After the library's filters, which remove these headers. */
    @Override
    public int getOrder() {
        return LOWEST_PRECEDENCE;
    }

    private static int port(URI uri) {
        return uri.getPort() >= 0 ? uri.getPort() : uri.getScheme().equals("https") ? 443 : 80;
    }
}
