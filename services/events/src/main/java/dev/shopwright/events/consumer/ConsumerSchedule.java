package dev.shopwright.events.consumer;

import dev.shopwright.events.poll.Poll;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Mono;

/** When the consumer works and when it tidies up. */
class ConsumerSchedule {

    private final EventConsumer consumer;
    private final Inbox inbox;
    private final ParkedEvents parked;
    private final Poll poll;

    ConsumerSchedule(EventConsumer consumer, Inbox inbox, ParkedEvents parked, Poll poll) {
        this.consumer = consumer;
        this.inbox = inbox;
        this.parked = parked;
        this.poll = poll;
    }

    @Scheduled(fixedDelayString = "#{eventPollInterval}", initialDelayString = "#{eventPollInterval}")
    Mono<Void> poll() {
        return poll.run(consumer.step());
    }

    @Scheduled(fixedDelayString = "PT1M")
    Mono<Void> count() {
        return poll.runAside(parked.count());
    }

    @Scheduled(fixedDelayString = "PT1H")
    Mono<Void> tidy() {
        return poll.runAside(inbox.forgetOld());
    }
}
