package dev.shopwright.events.consumer;

import dev.shopwright.events.poll.Poll;
import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** When the consumer works and when it tidies up. */
class ConsumerSchedule {

    private final EventConsumer consumer;
    private final Inbox inbox;
    private final ParkedEvents parked;
    private final Poll poll;
    private final Duration memory;

    ConsumerSchedule(EventConsumer consumer, Inbox inbox, ParkedEvents parked, Poll poll, Duration memory) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.parked = parked;
        this.poll = poll;
        this.memory = memory;
    }

    @Scheduled(fixedDelayString = "#{eventPollInterval}", initialDelayString = "#{eventPollInterval}")
    Mono<Void> poll() {
        return poll.run(consumer.step());
    }

    @Scheduled(fixedDelayString = "PT1M")
    Mono<Void> count() {
        return parked.count();
    }

    @Scheduled(fixedDelayString = "PT1H")
    Mono<Void> tidy() {
        return Mono.defer(() -> inbox.forgetBefore(Clock.systemUTC().instant().minus(memory)));
    }
}
