package dev.shopwright.web.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.redis.connection.stream.MapRecord;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The sessions that were revoked within the life of an access token, kept in memory by every replica and filled from
 * auth's facts on the stream {@code user.revoked}. A token of an epoch before the revoked one is no longer good.
 */
class RevokedEpochs {

    private static final Logger log = LoggerFactory.getLogger(RevokedEpochs.class);
    private static final StreamReadOptions BATCH = StreamReadOptions.empty().count(1000);

    private final ReactiveStringRedisTemplate redis;
    private final JsonMapper json;
    private final SecurityProperties properties;
    private final Clock clock;
    private final Cache<UUID, Long> epochs;

    private volatile String position;
    private volatile Instant lastRead = Instant.MIN;

    RevokedEpochs(ReactiveStringRedisTemplate redis, JsonMapper json, SecurityProperties properties, Clock clock) {
        this.redis = redis;
        this.json = json;
        this.properties = properties;
        this.clock = clock;
        epochs = Caffeine.newBuilder()
                .expireAfterWrite(properties.tokenLifetime())
                .build();
        position = clock.instant().minus(properties.tokenLifetime()).toEpochMilli() + "-0";
    }

    /** Whether this epoch of the user has been revoked. */
    boolean covers(UUID user, long epoch) {
        var revoked = epochs.getIfPresent(user);
        return revoked != null && epoch < revoked;
    }

    /** Whether the stream was read recently enough to trust what is in memory. */
    boolean isFresh() {
        return lastRead.plus(properties.revocationPatience()).isAfter(clock.instant());
    }

    /**
     * Reads what is new. Redis being away is told by {@link #isFresh()} turning false, so it is no error here. Scheduling
     * calls this once and subscribes again and again, so where to read on is looked up on subscription.
     */
    @Scheduled(fixedDelay = 500)
    Mono<Void> read() {
        return Flux.defer(() -> redis.<String, String>opsForStream()
                        .read(BATCH, StreamOffset.create(properties.revocationStream(), ReadOffset.from(position))))
                .doOnNext(this::remember)
                .then(Mono.fromRunnable(this::nowFresh))
                .then()
                .onErrorResume(unreachable -> Mono.fromRunnable(() -> nowUnread(unreachable)));
    }

    private void remember(MapRecord<String, String, String> fact) {
        position = fact.getId().getValue();
        try {
            var revocation = json.readValue(fact.getValue().getOrDefault("payload", "null"), Revocation.class);
            epochs.asMap().merge(revocation.userId(), revocation.epoch(), Math::max);
        } catch (JacksonException | NullPointerException unreadable) {
            log.error("revocation unreadable id={}", position, unreadable);
        }
    }

    private void nowFresh() {
        if (!isFresh()) {
            log.info("revocations readable");
        }
        lastRead = clock.instant();
    }

    private void nowUnread(Throwable unreachable) {
        log.debug("revocations unreadable", unreachable);
    }

    private record Revocation(UUID userId, long epoch) {}
}
