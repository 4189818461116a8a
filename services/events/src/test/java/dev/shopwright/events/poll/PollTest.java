package dev.shopwright.events.poll;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PollTest {

    private Instant now = Instant.EPOCH;
    private final Poll poll = new Poll("test", Duration.ofSeconds(5), () -> now);

    @Test
    void shouldGoOnWhileThereIsMore() {
        Iterator<Progress> steps = List.of(Progress.MORE, Progress.MORE, Progress.CAUGHT_UP, Progress.STUCK)
                .iterator();

        poll.run(Mono.fromCallable(steps::next)).block();

        assertThat(steps.next()).as("the step after the last one").isEqualTo(Progress.STUCK);
    }

    @Test
    void shouldLagUntilNothingIsLeft() {
        now = now.plusSeconds(3);
        poll.run(Mono.just(Progress.STUCK)).block();
        poll.run(Mono.error(new IllegalStateException())).block();
        assertThat(poll.lag()).hasSeconds(3);

        poll.run(Mono.just(Progress.CAUGHT_UP)).block();
        assertThat(poll.lag()).isZero();
    }

    @Test
    void shouldGiveUpAStepThatHangs() {
        StepVerifier.withVirtualTime(() -> poll.run(Mono.never()))
                .thenAwait(Duration.ofSeconds(5))
                .verifyComplete();
    }
}
