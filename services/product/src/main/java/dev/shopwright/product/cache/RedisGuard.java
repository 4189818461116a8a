package dev.shopwright.product.cache;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks Redis with little patience, and not at all for a second after it failed: what it holds can be had without it. */
@Component
class RedisGuard {

    private static final Logger log = LoggerFactory.getLogger(RedisGuard.class);
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final Clock clock;
    private volatile long pausedUntil;

    RedisGuard(Clock clock) {
        this.clock = clock;
    }

    <T> Mono<T> ask(Supplier<Mono<T>> command, T otherwise) {
        if (clock.millis() < pausedUntil) {
            return Mono.just(otherwise);
        }
        return Mono.fromFuture(() -> patiently(command.get()))
                .onErrorResume(RedisGuard::isAbsence, absence -> pause(absence, otherwise));
    }

    /** Gives up the answer and not the command: one that is cancelled while it ends may leave who waits without a word. */
    private static <T> CompletableFuture<T> patiently(Mono<T> command) {
        return command.toFuture().orTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private <T> Mono<T> pause(Throwable absence, T otherwise) {
        pausedUntil = clock.millis() + PAUSE.toMillis();
        log.warn("redis not answering, reading from postgres cause={}", absence.toString());
        return Mono.just(otherwise);
    }

    private static boolean isAbsence(Throwable error) {
        return error instanceof DataAccessException || error instanceof TimeoutException;
    }
}
