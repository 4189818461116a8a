package dev.shopwright.web.health;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

class WarmUpTest {

    @Test
    void shouldBeUpOnceItIsDone() {
        Sinks.Empty<Void> call = Sinks.empty();
        var warmUp = new WarmUp(call.asMono());

        StepVerifier.create(warmUp.health())
                .expectSubscription()
                .then(call::tryEmitEmpty)
                .assertNext(health -> assertThat(health.getStatus()).isEqualTo(Status.UP))
                .verifyComplete();
    }

    @Test
    void shouldBeUpOnceItHasFailed() {
        var warmUp = new WarmUp(Mono.error(new IllegalStateException("nobody there")));

        StepVerifier.create(warmUp.health())
                .assertNext(health -> assertThat(health.getStatus()).isEqualTo(Status.UP))
                .verifyComplete();
    }

    @Test
    void shouldDoItOnce() {
        var calls = new AtomicInteger();
        var warmUp = new WarmUp(Mono.fromRunnable(calls::incrementAndGet));

        StepVerifier.create(warmUp.health().then(warmUp.health()))
                .expectNextCount(1)
                .verifyComplete();

        assertThat(calls).hasValue(1);
    }
}
