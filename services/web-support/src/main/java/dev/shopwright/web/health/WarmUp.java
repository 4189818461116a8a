package dev.shopwright.web.health;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.ReactiveHealthIndicator;
import reactor.core.publisher.Mono;

/**
 * Has something done for the first time before customers come. A process does that more slowly than ever again, perhaps more
 * slowly than a customer is to wait; how it ends does not matter. Belongs into the health group {@code startup}.
 */
public final class WarmUp implements ReactiveHealthIndicator {

    private final Mono<Health> done;

    /**
     * Begins when the health is first asked for, and is not repeated.
     *
     * @param firstTime has to end, be it with an error
     */
    public WarmUp(Mono<?> firstTime) {
        done = firstTime
                .onErrorComplete()
                .then(Mono.fromSupplier(() -> Health.up().build()))
                .cache();
    }

    @Override
    public Mono<Health> health() {
        return done;
    }
}
