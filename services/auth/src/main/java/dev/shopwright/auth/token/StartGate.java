package dev.shopwright.auth.token;

import dev.shopwright.auth.key.SigningKeys;
import dev.shopwright.auth.user.FirstAdmin;
import java.time.Duration;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Lets requests wait until there are keys to sign with and the shop has its first admin. That begins when the service is
 * up, is done once, and is tried again when it failed. Health probes don't wait.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 100)
class StartGate implements WebFilter {

    private final Mono<Void> ready;

    StartGate(SigningKeys keys, FirstAdmin admin) {
        ready = keys.ready()
                .then(admin.ensure())
                .thenReturn(true)
                .cache(done -> Duration.ofMillis(Long.MAX_VALUE), failed -> Duration.ZERO, () -> Duration.ZERO)
                .then();
    }

    @EventListener(ApplicationReadyEvent.class)
    Mono<Void> prepare() {
        return ready;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return path.startsWith("/actuator/") ? chain.filter(exchange) : ready.then(chain.filter(exchange));
    }
}
