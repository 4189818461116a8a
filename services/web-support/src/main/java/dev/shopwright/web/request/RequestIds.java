package dev.shopwright.web.request;

import java.util.UUID;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id, the caller's own where that is a plain word, and puts it on the answer and in the request
 * log (level DEBUG).
 */
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIds implements WebFilter {

    static final String HEADER = "X-Request-Id";
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Logger log;

    RequestIds(String service) {
        this.log = LoggerFactory.getLogger("dev.shopwright." + service + ".http");
    }

    /** The id of a request that has passed this filter, empty before. */
    public static String of(ServerWebExchange exchange) {
        return exchange.getAttributeOrDefault(HEADER, "");
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var given = exchange.getRequest().getHeaders().getFirst(HEADER);
        var id = given != null && PLAIN.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
        exchange.getAttributes().put(HEADER, id);
        exchange.getResponse().getHeaders().set(HEADER, id);
        if (log.isDebugEnabled()) {
            logWhenAnswered(exchange, id, System.nanoTime());
        }
        return chain.filter(exchange);
    }

    /** Without the query, which may hold what no log should. */
    private void logWhenAnswered(ServerWebExchange exchange, String id, long start) {
        exchange.getResponse()
                .beforeCommit(() -> Mono.fromRunnable(() -> log.debug(
                        "request answered method={} path={} status={} took_ms={} request_id={}",
                        exchange.getRequest().getMethod(),
                        exchange.getRequest().getPath(),
                        exchange.getResponse().getStatusCode(),
                        (System.nanoTime() - start) / 1_000_000,
                        id)));
    }
}
