package dev.shopwright.product.editing;

import dev.shopwright.events.Outbox;
import dev.shopwright.product.cache.ProductCache;
import dev.shopwright.product.catalog.ProductReader;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Spreads the word of a change, in the transaction that makes it: to other services by event, to the caches at commit. */
@Component
class ProductNews {

    private final ProductReader products;
    private final Outbox outbox;
    private final ProductCache cache;

    ProductNews(ProductReader products, Outbox outbox, ProductCache cache) {
        this.products = products;
        this.outbox = outbox;
        this.cache = cache;
    }

    Mono<Void> changed(long id) {
        return products.stored(id)
                .flatMap(product -> outbox.append(ProductChanged.TYPE, String.valueOf(id), ProductChanged.of(product)))
                .then(cache.invalidate(List.of(id)));
    }

    Mono<Void> archived(long id) {
        return outbox.append(ProductArchived.TYPE, String.valueOf(id), new ProductArchived(id))
                .then(cache.invalidate(List.of(id)));
    }
}
