package dev.shopwright.order.reading;

import dev.shopwright.order.purchase.GuestTokens;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.Orders;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Caller;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Orders as far as somebody may see them: buyers their own, guests what they have a token for, staff all. */
@Component
public class VisibleOrders {

    private final Orders orders;
    private final GuestTokens guestTokens;

    VisibleOrders(Orders orders, GuestTokens guestTokens) {
        this.orders = orders;
        this.guestTokens = guestTokens;
    }

    /** The order; 404 for strangers, who do not learn that there is one. */
    public Mono<Order> find(UUID id, Optional<Caller> caller, @Nullable String guestToken) {
        return orders.find(id)
                .filter(order -> isOpen(order, caller, guestToken))
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("Order")));
    }

    private boolean isOpen(Order order, Optional<Caller> caller, @Nullable String guestToken) {
        if (order.userId() == null && guestToken != null && guestTokens.opens(guestToken, order.id())) {
            return true;
        }
        return caller.filter(reader -> reader.isStaff() || reader.id().equals(order.userId()))
                .isPresent();
    }
}
