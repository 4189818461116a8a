package dev.shopwright.web.limit;

import dev.shopwright.web.error.ApiException;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import reactor.core.publisher.Mono;

/** Counts requests against limits that all replicas share; each counts alone while Redis is away. */
public class RateLimiter {

    private static final long NANOS = Duration.ofSeconds(1).toNanos();

    private final SharedBuckets shared;
    private final OwnBuckets own;

    RateLimiter(SharedBuckets shared, OwnBuckets own) {
        this.shared = shared;
        this.own = own;
    }

    /**
     * Takes a token, or answers 429 with the seconds until there is one.
     *
     * @param bucket names what is counted, for example {@code sign-in:203.0.113.9}
     */
    public Mono<Void> require(String bucket, RateLimit limit) {
        if (limit.isOff()) {
            return Mono.empty();
        }
        var configuration = BucketConfiguration.builder()
                .addLimit(bandwidth ->
                        bandwidth.capacity(limit.capacity()).refillGreedy(limit.capacity(), limit.period()))
                .build();
        return shared.take(bucket, configuration)
                .onErrorResume(redisAway -> Mono.fromSupplier(() -> own.take(bucket, configuration)))
                .flatMap(RateLimiter::verdict);
    }

    private static Mono<Void> verdict(ConsumptionProbe probe) {
        if (probe.isConsumed()) {
            return Mono.empty();
        }
        var seconds = Math.max(1, (probe.getNanosToWaitForRefill() + NANOS - 1) / NANOS);
        var detail = "Request was throttled. Expected available in %d seconds.".formatted(seconds);
        return Mono.error(ApiException.of(HttpStatus.TOO_MANY_REQUESTS, "throttled", detail)
                .header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds)));
    }
}
