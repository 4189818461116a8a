package dev.shopwright.events.relay;

import dev.shopwright.events.poll.Poll;
import dev.shopwright.events.poll.Progress;
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
    private final Poll poll;
    private final int batch;

    OutboxRelay(OutboxRows rows, RelayStreams streams, Poll poll, int batch) {
        this.rows = rows;
        this.streams = streams;
        this.poll = poll;
        this.batch = batch;
    }

    @Scheduled(fixedDelayString = "#{eventPollInterval}", initialDelayString = "#{eventPollInterval}")
    Mono<Void> poll() {
        return poll.run(step());
    }

    @Scheduled(fixedDelayString = "PT1H")
    Mono<Void> tidy() {
        return poll.runAside(rows.adoptRestored().then(rows.forgetOld()));
    }

    private Mono<Progress> step() {
        return streams.position()
                .flatMap(position -> rows.after(position, batch).flatMap(facts -> publish(position, facts)));
    }

    private Mono<Progress> publish(Position position, List<Fact> facts) {
        return facts.isEmpty()
                ? Mono.just(Progress.CAUGHT_UP)
                : streams.publish(position, facts).thenReturn(Progress.MORE);
    }
}
