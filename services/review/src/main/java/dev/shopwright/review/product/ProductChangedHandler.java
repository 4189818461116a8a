package dev.shopwright.review.product;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A product was added or edited: it is sold. */
@Component
class ProductChangedHandler implements EventHandler {

    private final KnownProducts products;

    ProductChangedHandler(KnownProducts products) {
        this.products = products;
    }

    @Override
    public String type() {
        return "product.changed";
    }

    @Override
    public Mono<Void> apply(Event event) {
        long productId = event.payloadAs(ProductFact.class).productId();
        return products.learn(productId, false, event.occurredAt());
    }
}
