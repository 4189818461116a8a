package dev.shopwright.auth.password;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

class PasswordHasherTest {

    private static final int THREADS = 2;
    private static final int QUEUE = 3;
    private static final String PASSWORD = "harbour-lantern-42";

    private final PasswordHasher hasher = hasher(8192);

    @AfterEach
    void stop() {
        hasher.destroy();
    }

    @Test
    void shouldVerifyOnlyTheRightPassword() {
        var hash = hasher.hash(PASSWORD).block();

        StepVerifier.create(hasher.verify(PASSWORD, hash)).expectNext(hash).verifyComplete();
        StepVerifier.create(hasher.verify("another", hash)).verifyComplete();
        StepVerifier.create(hasher.verify(PASSWORD, null)).verifyComplete();
    }

    @Test
    void shouldRefuseAFloodAndHoldNoMoreMemoryThanItsThreadsNeed() {
        var computing = new HashThreads();

        var outcomes = Flux.range(0, 200)
                .flatMap(
                        i -> hasher.hash(PASSWORD)
                                .doOnNext(hash -> computing.look())
                                .map(hash -> "hashed")
                                .onErrorResume(ApiException.class, refusal -> {
                                    assertThat(refusal.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
                                    return Mono.just("refused");
                                }),
                        200)
                .collectList()
                .block();

        // as many as fit: those being computed and those waiting; each needs its memory only while it is computed
        assertThat(outcomes).filteredOn("hashed"::equals).hasSizeBetween(THREADS + QUEUE, 50);
        assertThat(outcomes).contains("refused").hasSize(200);
        assertThat(computing.names()).hasSizeLessThanOrEqualTo(THREADS).allMatch(name -> name.startsWith("argon2-"));
    }

    @Test
    void shouldGoOnAfterAFlood() {
        Flux.range(0, 50)
                .flatMap(i -> hasher.hash(PASSWORD).onErrorComplete(ApiException.class), 50)
                .blockLast();

        assertThat(hasher.hash(PASSWORD).block()).startsWith("$argon2id$v=19$m=8192,t=1,p=1$");
    }

    @Test
    void shouldTakeAsLongForNobodyAsForSomebody() {
        var hash = hasher.hash(PASSWORD).block();
        IntStream.range(0, 10).forEach(i -> hasher.verify("warm-up", hash).block());

        var somebody = fastest(hasher.verify("wrong", hash));
        var nobody = fastest(hasher.verify("wrong", null));

        assertThat((double) nobody / somebody).isBetween(0.5, 2.0);
    }

    @Test
    void shouldHashAnewAtTodaysCost() {
        var cheap = hasher(1024);
        var old = cheap.hash(PASSWORD).block();
        cheap.destroy();

        StepVerifier.create(hasher.verify(PASSWORD, old))
                .assertNext(hash -> assertThat(hash).contains("m=8192"))
                .verifyComplete();
    }

    private static long fastest(Mono<String> work) {
        return LongStream.range(0, 15)
                .map(i -> {
                    var start = System.nanoTime();
                    work.block(Duration.ofSeconds(10));
                    return System.nanoTime() - start;
                })
                .min()
                .orElse(TimeUnit.SECONDS.toNanos(10));
    }

    private static PasswordHasher hasher(int memoryKib) {
        return new PasswordHasher(new AuthProperties.Password(THREADS, QUEUE, memoryKib, 1));
    }

    /** Which threads hashes were computed on. */
    private static final class HashThreads {
        private final List<String> names = new CopyOnWriteArrayList<>();

        void look() {
            names.add(Thread.currentThread().getName());
        }

        List<String> names() {
            return names.stream().distinct().toList();
        }
    }
}
