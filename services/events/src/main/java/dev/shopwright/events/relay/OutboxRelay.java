package dev.shopwright.events.relay;

import dev.shopwright.events.EventsProperties;
import dev.shopwright.events.poll.Poll;
import dev.shopwright.events.poll.Progress;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/**
 * Sends facts to Redis. Its position lives in Redis, so a Redis that lost its data is sent everything that is still kept; and
 * moves by comparison, so the relays of several replicas may run side by side.
 */
class OutboxRelay {

    private final OutboxRows rows;
    private final RelayStreams streams;
    private final EventsProperties properties;
    private final Poll poll;
    private final Clock clock;

    OutboxRelay(OutboxRows rows, RelayStreams streams, EventsProperties properties, Poll poll, Clock clock) {
        this.rows = rows;
        this.streams = streams;
        this.properties = properties;
        this.poll = poll;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "#{eventPollInterval}", initialDelayString = "#{eventPollInterval}")
    Mono<Void> poll() {
        return poll.run(step());
    }

    @Scheduled(fixedDelayString = "PT1H")
    Mono<Void> tidy() {
        return Mono.defer(() -> rows.adoptRestored().then(rows.forgetBefore(oldest())));
    }

    Mono<Progress> step() {
        return streams.position()
                .flatMap(position ->
                        rows.after(position, properties.relayBatch()).flatMap(facts -> publish(position, facts)));
    }

    private Mono<Progress> publish(Position position, List<Fact> facts) {
        return facts.isEmpty()
                ? Mono.just(Progress.CAUGHT_UP)
                : streams.publish(position, facts, oldest()).thenReturn(Progress.MORE);
    }

    private Instant oldest() {
        return clock.instant().minus(properties.retention());
    }
}
