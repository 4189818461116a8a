package dev.shopwright.events;

import reactor.core.publisher.Mono;

/** A bean that applies the facts of one type to its service's database. */
public interface EventHandler {

    /** The type of the facts to apply, as {@code product.changed}. */
    String type();

    /**
     * Applies one fact. Runs in the transaction that records the fact as applied, in the order of the stream, so its database
     * work happens exactly once; other effects may happen again after a failure.
     */
    Mono<Void> apply(Event event);
}
