package dev.shopwright.cart.catalog;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * Calls product once before any shopper makes it necessary: on a small machine a process's first call, which loads the
 * client's classes, takes longer than the budget allows.
 */
@Component
class WarmUp {

    private final ProductApi products;

    WarmUp(ProductApi products) {
        this.products = products;
    }

    /** Product may well not be up yet, which makes the call no less useful. */
    @Scheduled(initialDelay = 0)
    Mono<Void> callProduct() {
        return products.products("0", 1).then().onErrorComplete();
    }
}
