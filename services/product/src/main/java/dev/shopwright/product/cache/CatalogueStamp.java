package dev.shopwright.product.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/**
 * A value that every write to the catalogue changes for all instances, and that each looks up twice a second: lists read
 * under one stamp hold until the next. Without Redis the time of day takes its place.
 */
@Component
class CatalogueStamp {

    private static final String KEY = "product:stamp";
    private static final String NOW = "now";
    static final Duration LOOKED_UP_EVERY = Duration.ofMillis(500);

    private final ReactiveStringRedisTemplate redis;
    private final RedisGuard guard;
    private final Clock clock;
    private final AtomicLong ownWrites = new AtomicLong();
    private final AsyncCache<String, String> near =
            Caffeine.newBuilder().expireAfterWrite(LOOKED_UP_EVERY).buildAsync();

    CatalogueStamp(ReactiveStringRedisTemplate redis, RedisGuard guard, Clock clock) {
        this.redis = redis;
        this.guard = guard;
        this.clock = clock;
    }

    Mono<String> current() {
        return Mono.fromFuture(() -> near.get(NOW, (key, executor) -> lookUp().toFuture()), true);
    }

    /** Whether all instances will see it. */
    Mono<Boolean> renew() {
        return guard.ask(() -> redis.opsForValue().set(KEY, UUID.randomUUID().toString()), false)
                .doOnNext(seen -> forget());
    }

    private Mono<String> lookUp() {
        return guard.ask(() -> redis.opsForValue().get(KEY).defaultIfEmpty("0"), timeOfDay())
                .map(stamp -> stamp + '.' + ownWrites);
    }

    private void forget() {
        ownWrites.incrementAndGet();
        near.synchronous().invalidate(NOW);
    }

    private String timeOfDay() {
        return "t" + clock.millis() / LOOKED_UP_EVERY.toMillis();
    }
}
