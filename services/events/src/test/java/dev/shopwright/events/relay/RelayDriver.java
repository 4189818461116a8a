package dev.shopwright.events.relay;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets tests turn the relay by hand. */
@Component
public class RelayDriver {

    private final OutboxRelay relay;

    RelayDriver(OutboxRelay relay) {
        this.relay = relay;
    }

    public Mono<Void> poll() {
        return relay.poll();
    }

    public Mono<Void> tidy() {
        return relay.tidy();
    }
}
