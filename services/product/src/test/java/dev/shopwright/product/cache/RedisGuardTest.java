package dev.shopwright.product.cache;

import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.reactivestreams.Subscription;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class RedisGuardTest {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final RedisGuard guard = new RedisGuard(Clock.systemUTC());

    @Test
    void shouldGoOnWithoutACommandThatFailsWhenItIsGivenUp() {
        Mono<String> command = Mono.fromDirect(waiting -> waiting.onSubscribe(new Subscription() {
            @Override
            public void request(long count) {}

            @Override
            public void cancel() {
                throw new IllegalStateException("it ended just now");
            }
        }));

        StepVerifier.create(guard.ask(() -> command, "otherwise"))
                .expectNext("otherwise")
                .expectComplete()
                .verify(LIMIT);
    }
}
