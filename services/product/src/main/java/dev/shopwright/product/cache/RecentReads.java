package dev.shopwright.product.cache;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Weigher;
import java.time.Duration;
import reactor.core.publisher.Mono;

/**
 * What this instance read of the whole catalogue within the last seconds and since its last change. Who asks for what is
 * being read already waits for that answer.
 */
public final class RecentReads<K, V> {

    private static final Duration LIFE = Duration.ofSeconds(10);

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
                        () -> reads.get(new Stamped<>(key, now), (missing, executor) -> loader.toFuture()), true));
    }

    private record Stamped<K>(K key, String stamp) {}
}
