package dev.shopwright.cart.catalog;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Archived goods stay in carts, as unavailable: the shopper should see what went away. */
@Component
class ProductArchived implements EventHandler {

    private final Snapshots snapshots;

    ProductArchived(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String type() {
        return "product.archived";
    }

    @Override
    public Mono<Void> apply(Event event) {
        return snapshots.archive(event.payloadAs(Payload.class).productId());
    }

    record Payload(long productId) {}
}
