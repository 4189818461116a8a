package dev.shopwright.product.cache;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.function.Tuple2;

/**
 * Products as text in Redis. A write leaves a blank in the place of the copy, which keeps readers that read before the
 * commit from storing what they saw; a copy counts only while its generation is the current one, so that all can be
 * dropped at once.
 */
@Component
class RedisCopies {

    private static final String GENERATION = "product:generation";
    private static final String COPY = "product:copy:";

    private static final Duration LIFE = Duration.ofMinutes(1);
    private static final Duration BLOCKED = Duration.ofSeconds(2);
    /** Slower reads may have begun before a write whose blank is gone already. */
    private static final Duration FRESH = Duration.ofSeconds(1);

    private final ReactiveStringRedisTemplate redis;
    private final RedisGuard guard;

    RedisCopies(ReactiveStringRedisTemplate redis, RedisGuard guard) {
        this.redis = redis;
        this.guard = guard;
    }

    Mono<Copy> find(long id) {
        return guard.ask(
                () -> redis.opsForValue()
                        .multiGet(List.of(GENERATION, COPY + id))
                        .map(values -> Copy.of(values.get(0), values.get(1))),
                Copy.unknown());
    }

    Mono<String> keep(long id, Copy found, Tuple2<Long, String> loaded) {
        var text = loaded.getT2();
        if (found.generation() == null || loaded.getT1() > FRESH.toMillis()) {
            return Mono.just(text);
        }
        return guard.ask(() -> redis.opsForValue().setIfAbsent(COPY + id, found.stored(text), LIFE), false)
                .thenReturn(text);
    }

    /** Whether Redis heard of it. */
    Mono<Boolean> block(Collection<Long> ids) {
        return guard.ask(
                () -> Flux.fromIterable(ids)
                        .flatMap(id -> redis.opsForValue().set(COPY + id, "", BLOCKED), 16)
                        .then(Mono.just(true)),
                false);
    }

    Mono<Void> drop(Collection<Long> ids) {
        var keys = ids.stream().map(id -> COPY + id).toArray(String[]::new);
        return guard.ask(() -> redis.delete(keys), 0L).then();
    }

    /** Whether Redis heard of it. Counting would not do: a Redis that lost its data would come to the same numbers again. */
    Mono<Boolean> dropAll() {
        return guard.ask(
                () -> redis.opsForValue().set(GENERATION, UUID.randomUUID().toString()), false);
    }
}
