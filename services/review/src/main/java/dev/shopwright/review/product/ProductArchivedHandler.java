package dev.shopwright.review.product;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A product left the catalogue: its reviews stay readable, marked as not valid any more. */
@Component
class ProductArchivedHandler implements EventHandler {

    private final KnownProducts products;

    ProductArchivedHandler(KnownProducts products) {
        this.products = products;
    }

    @Override
    public String type() {
        return "product.archived";
    }

    @Override
    public Mono<Void> apply(Event event) {
        long productId = event.payloadAs(ProductFact.class).productId();
        return products.learn(productId, true, event.occurredAt());
    }
}
