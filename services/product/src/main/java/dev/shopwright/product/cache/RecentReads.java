package dev.shopwright.product.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import io.r2dbc.spi.R2dbcTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import reactor.core.publisher.Mono;

/**
 * What this instance read of the whole catalogue within the last seconds and since its last change. Who asks for what is
 * being read already waits for that answer.
 */
public final class RecentReads<K, V> {

    private static final Duration LIFE = Duration.ofSeconds(10);

    /** A load that never ends would keep all who ask for the same waiting for ever, as nothing else makes it be forgotten. */
    private static final Duration LOADED_WITHIN = Duration.ofSeconds(3);

    private final CatalogueStamp stamp;
    private final AsyncCache<Stamped<K>, V> reads;

    RecentReads(CatalogueStamp stamp, long maxWeight, Weigher<K, V> weigher) {
        this.stamp = stamp;
        this.reads = Caffeine.newBuilder()
                .expireAfterWrite(LIFE)
                .maximumWeight(maxWeight)
                .<Stamped<K>, V>weigher((key, value) -> weigher.weigh(key.key(), value))
                .buildAsync();
    }

    /** What was read for this key, else what the loader finds now. */
    public Mono<V> get(K key, Mono<V> loader) {
        return stamp.current()
                .flatMap(now -> Mono.fromFuture(
                        () -> reads.get(new Stamped<>(key, now), (missing, executor) -> inTime(loader)), true))
                .onErrorMap(
                        TimeoutException.class,
                        late -> new R2dbcTimeoutException("not read within " + LOADED_WITHIN, late));
    }

    /** By the future's own clock, as {@link RedisGuard} does. */
    private static <V> CompletableFuture<V> inTime(Mono<V> loader) {
        return loader.toFuture().orTimeout(LOADED_WITHIN.toMillis(), TimeUnit.MILLISECONDS);
    }

    private record Stamped<K>(K key, String stamp) {}
}
