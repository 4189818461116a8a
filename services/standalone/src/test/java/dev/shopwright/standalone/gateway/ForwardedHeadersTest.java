package dev.shopwright.standalone.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.cloud.gateway.support.ServerWebExchangeUtils.GATEWAY_ROUTE_ATTR;

import java.net.InetSocketAddress;
import org.junit.jupiter.api.Test;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.http.HttpHeaders;
import org.springframework.mock.http.server.reactive.MockServerHttpRequest;
import org.springframework.mock.web.server.MockServerWebExchange;

class ForwardedHeadersTest {

    private final ForwardedHeaders filter = new ForwardedHeaders();

    @Test
    void shouldDescribeTheConnectionWhateverTheClientWrote() {
        var sent = new HttpHeaders();
        sent.set("X-Forwarded-For", "6.6.6.6");
        sent.set("X-Forwarded-Prefix", "/evil");

        var headers = filter.filter(sent, exchange("http://shop.example:8080/api/v1/cart/", null));

        assertThat(headers.get("X-Forwarded-For")).containsExactly("203.0.113.9");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("shop.example:8080");
        assertThat(headers.get("X-Forwarded-Proto")).containsExactly("http");
        assertThat(headers.get("X-Forwarded-Port")).containsExactly("8080");
        assertThat(headers.containsHeader("X-Forwarded-Prefix")).isFalse();
    }

    @Test
    void shouldTellThePrefixThatTheRouteStrips() {
        var headers = filter.filter(new HttpHeaders(), exchange("https://shop.example/api/schema/", "/cart_service"));

        assertThat(headers.get("X-Forwarded-Prefix")).containsExactly("/cart_service");
        assertThat(headers.get("X-Forwarded-Host")).containsExactly("shop.example");
        assertThat(headers.get("X-Forwarded-Port")).containsExactly("443");
    }

    private static MockServerWebExchange exchange(String url, String prefix) {
        var exchange = MockServerWebExchange.from(
                MockServerHttpRequest.get(url).remoteAddress(new InetSocketAddress("203.0.113.9", 40_000)));
        var route = Route.async().id("any").uri("http://localhost:1").predicate(any -> true);
        exchange.getAttributes()
                .put(GATEWAY_ROUTE_ATTR, (prefix == null ? route : route.metadata("prefix", prefix)).build());
        return exchange;
    }
}
