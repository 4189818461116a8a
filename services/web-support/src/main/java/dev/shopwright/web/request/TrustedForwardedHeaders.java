package dev.shopwright.web.request;

import io.netty.handler.ipfilter.IpFilterRuleType;
import io.netty.handler.ipfilter.IpSubnetFilterRule;
import io.netty.util.NetUtil;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.server.adapter.ForwardedHeaderTransformer;

/**
 * Believes {@code X-Forwarded-*} only when the connection comes from a trusted proxy, and of {@code X-Forwarded-For} only
 * the last address that such a proxy added: all before it is the client's own claim. {@code Forwarded} (RFC 7239) is
 * dropped, since our proxies don't write it.
 */
class TrustedForwardedHeaders extends ForwardedHeaderTransformer {

    private static final String FORWARDED_FOR = "X-Forwarded-For";

    private final List<IpSubnetFilterRule> trusted;
    private final ForwardedHeaderTransformer remover = new ForwardedHeaderTransformer();

    TrustedForwardedHeaders(List<String> trustedProxies) {
        trusted = trustedProxies.stream().map(TrustedForwardedHeaders::rule).toList();
        remover.setRemoveOnly(true);
    }

    @Override
    public ServerHttpRequest apply(ServerHttpRequest request) {
        if (!hasForwardedHeaders(request)) {
            return request;
        }
        return isTrusted(request.getRemoteAddress()) ? super.apply(withClientOnly(request)) : remover.apply(request);
    }

    private ServerHttpRequest withClientOnly(ServerHttpRequest request) {
        var client = client(request);
        return request.mutate()
                .headers(headers -> {
                    headers.remove("Forwarded");
                    headers.remove(FORWARDED_FOR);
                    if (client != null) {
                        headers.set(FORWARDED_FOR, client);
                    }
                })
                .build();
    }

    private @Nullable String client(ServerHttpRequest request) {
        var hops = request.getHeaders().getOrEmpty(FORWARDED_FOR).stream()
                .flatMap(value -> Arrays.stream(value.split(",")))
                .map(String::strip)
                .toList();
        for (int i = hops.size() - 1; i >= 0; i--) {
            var address = literal(hops.get(i));
            if (address == null) {
                return null;
            }
            if (i == 0 || !isTrusted(address)) {
                return hops.get(i);
            }
        }
        return null;
    }

    private boolean isTrusted(@Nullable InetSocketAddress address) {
        return address != null && trusted.stream().anyMatch(proxy -> proxy.matches(address));
    }

    /** Only literals: a name must never be looked up on a client's word. */
    private static @Nullable InetSocketAddress literal(String text) {
        var bytes = NetUtil.createByteArrayFromIpAddressString(text);
        try {
            return bytes == null ? null : new InetSocketAddress(InetAddress.getByAddress(bytes), 0);
        } catch (UnknownHostException wrongLength) {
            return null;
        }
    }

    private static IpSubnetFilterRule rule(String block) {
        var cidr = block.contains("/") ? block : block + (block.contains(":") ? "/128" : "/32");
        return new IpSubnetFilterRule(cidr, IpFilterRuleType.ACCEPT);
    }
}
