package dev.shopwright.standalone.gateway;

import dev.shopwright.web.error.ApiException;
import java.io.IOException;
import java.time.Duration;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.cloud.gateway.support.TimeoutException;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** A service that is away or silent is a 503 worth another try, as the contract says. */
@Component
class ServiceFailures implements GlobalFilter, Ordered {

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        return chain.filter(exchange)
                .onErrorMap(
                        ServiceFailures::isAway,
                        error -> ApiException.unavailable(
                                "The service is not available at the moment.", Duration.ofSeconds(2)));
    }

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    private static boolean isAway(Throwable error) {
        return error instanceof IOException
                || error instanceof TimeoutException
                || error instanceof ResponseStatusException status && status.getCause() instanceof TimeoutException;
    }
}
