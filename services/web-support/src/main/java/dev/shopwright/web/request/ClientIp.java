package dev.shopwright.web.request;

import org.springframework.web.server.ServerWebExchange;

/** The address of the client, as far as trusted proxies vouch for it. */
public final class ClientIp {

    private ClientIp() {}

    /** An IP address as text; {@code unknown} where the connection has none. */
    public static String of(ServerWebExchange exchange) {
        var address = exchange.getRequest().getRemoteAddress();
        if (address == null) {
            return "unknown";
        }
        return address.getAddress() == null
                ? address.getHostString()
                : address.getAddress().getHostAddress();
    }
}
