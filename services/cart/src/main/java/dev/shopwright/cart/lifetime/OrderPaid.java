package dev.shopwright.cart.lifetime;

import dev.shopwright.cart.basket.Baskets;
import dev.shopwright.cart.basket.Lines;
import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What was bought leaves the cart that it was ordered from. */
@Component
class OrderPaid implements EventHandler {

    private final Baskets baskets;
    private final Lines lines;

    OrderPaid(Baskets baskets, Lines lines) {
        this.baskets = baskets;
        this.lines = lines;
    }

    @Override
    public String type() {
        return "order.paid";
    }

    @Override
    public Mono<Void> apply(Event event) {
        var order = event.payloadAs(Payload.class);
        return Mono.justOrEmpty(order.cartId())
                .flatMap(baskets::change)
                .flatMap(cart -> lines.takeOut(cart, order.quantities()));
    }

    record Payload(@Nullable UUID cartId, List<Item> items) {

        Map<Long, Integer> quantities() {
            return items.stream().collect(Collectors.toMap(Item::productId, Item::quantity));
        }
    }

    record Item(long productId, int quantity) {}
}
