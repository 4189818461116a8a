package dev.shopwright.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.distributed.proxy.optimization.DelayParameters;
import io.github.bucket4j.distributed.proxy.optimization.Optimization;
import io.github.bucket4j.distributed.proxy.optimization.Optimizations;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.time.Duration;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * Buckets in Redis. An instance settles a large bucket every 100 ms, or each twentieth of its capacity, so a busy client
 * does not cost a round trip for each request and may exceed its limit by that much per instance.
 */
class SharedBuckets {

    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final Duration SETTLE_EVERY = Duration.ofMillis(100);
    private static final int SETTLED_PARTS = 20;
    private static final Duration FORGET_AFTER = Duration.ofMinutes(10);
    private static final int MOST = 10_000;

    private final Mono<AsyncProxyManager<String>> manager;
    private final Cache<String, AsyncBucketProxy> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(FORGET_AFTER)
            .build();

    /** The client owns the connection that is opened here on first use, and closes it. */
    SharedBuckets(Supplier<RedisClient> client) {
        manager = Mono.fromCallable(() -> connect(client.get()))
                .subscribeOn(Schedulers.boundedElastic())
                .cacheInvalidateIf(connected -> false);
    }

    Mono<ConsumptionProbe> take(String name, BucketConfiguration configuration) {
        return manager.map(connected -> buckets.get(name, unseen -> bucket(connected, unseen, configuration)))
                .flatMap(bucket -> Mono.fromFuture(() -> bucket.tryConsumeAndReturnRemaining(1)))
                .timeout(PATIENCE);
    }

    private static AsyncProxyManager<String> connect(RedisClient client) {
        var connection = client.connect(RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE));
        return Bucket4jLettuce.casBasedBuilder(connection)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(FORGET_AFTER))
                .requestTimeout(PATIENCE)
                .build()
                .asAsync();
    }

    private static AsyncBucketProxy bucket(
            AsyncProxyManager<String> connected, String name, BucketConfiguration configuration) {
        return connected.builder().withOptimization(settling(configuration)).build("limit:" + name, configuration);
    }

    private static Optimization settling(BucketConfiguration configuration) {
        var unsettled = configuration.getBandwidths()[0].getCapacity() / SETTLED_PARTS;
        return unsettled == 0
                ? Optimizations.batching()
                : Optimizations.delaying(new DelayParameters(unsettled, SETTLE_EVERY));
    }
}
