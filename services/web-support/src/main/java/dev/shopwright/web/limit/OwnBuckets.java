package dev.shopwright.web.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.local.LocalBucketBuilder;
import java.time.Duration;

/** Buckets of this instance alone, bounded in number so that a flood of addresses can't fill the memory. */
class OwnBuckets {

    private static final int MOST = 100_000;
    private static final Duration FORGET_AFTER = Duration.ofHours(1);

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(FORGET_AFTER)
            .build();

    ConsumptionProbe take(String name, BucketConfiguration configuration) {
        return buckets.get(name, unseen -> bucket(configuration)).tryConsumeAndReturnRemaining(1);
    }

    private static Bucket bucket(BucketConfiguration configuration) {
        var builder = new LocalBucketBuilder();
        for (var bandwidth : configuration.getBandwidths()) {
            builder.addLimit(bandwidth);
        }
        return builder.build();
    }
}
