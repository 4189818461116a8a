package dev.shopwright.cart.catalog;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Keeps the snapshots current, so that carts are right even when product is down. */
@Component
class ProductChanged implements EventHandler {

    private final Snapshots snapshots;

    ProductChanged(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    @Override
    public String type() {
        return "product.changed";
    }

    @Override
    public Mono<Void> apply(Event event) {
        return snapshots.change(event.payloadAs(Payload.class).product());
    }

    record Payload(
            long productId,
            String name,
            BigDecimal price,
            String currency,
            @Nullable String image) {

        Product product() {
            return new Product(productId, name, price, currency, image, 0);
        }
    }
}
