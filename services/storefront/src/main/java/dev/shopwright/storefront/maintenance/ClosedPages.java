package dev.shopwright.storefront.maintenance;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * While the shop is being worked on, its pages are for those who have a pass. Open to all stay what probes ask, and what
 * the staff needs to sign in and get a pass.
 */
@Component
@ConditionalOnBooleanProperty("shopwright.storefront.maintenance")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class ClosedPages implements WebFilter {

    private static final List<String> OPEN =
            List.of("/actuator/", "/assets/", "/admin/", "/api/schema/", "/api/v1/shop/", "/maintenance/", "/sign-in/");

    private final MaintenancePass pass;
    private final Closed closed;

    ClosedPages(MaintenancePass pass, Closed closed) {
        this.pass = pass;
        this.closed = closed;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        var path = exchange.getRequest().getPath().pathWithinApplication().value();
        return isOpen(path) || pass.isHeldBy(exchange.getRequest())
                ? chain.filter(exchange)
                : closed.answer(exchange, path);
    }

    private static boolean isOpen(String path) {
        return OPEN.stream().anyMatch((path + "/")::startsWith);
    }
}
