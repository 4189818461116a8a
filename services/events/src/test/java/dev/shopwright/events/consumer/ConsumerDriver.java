package dev.shopwright.events.consumer;

import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Lets tests turn the consumer by hand. */
@Component
public class ConsumerDriver {

    private final ConsumerSchedule schedule;

    ConsumerDriver(ConsumerSchedule schedule) {
        this.schedule = schedule;
    }

    public Mono<Void> poll() {
        return schedule.poll();
    }

    public Mono<Void> count() {
        return schedule.count();
    }

    public Mono<Void> tidy() {
        return schedule.tidy();
    }
}
