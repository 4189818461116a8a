package dev.shopwright.events.relay;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Mono;

/** The streams as the relay writes them, and its position, which moves with them or not at all. */
final class RelayStreams {

    private static final RedisScript<Long> PUBLISH =
            RedisScript.of(new ClassPathResource("dev/shopwright/events/relay/publish.lua"), Long.class);

    private final ReactiveStringRedisTemplate redis;
    private final String positionKey;
    private final Duration retention;

    RelayStreams(ReactiveStringRedisTemplate redis, String service, Duration retention) {
        this.redis = redis;
        this.retention = retention;
        positionKey = "outbox:" + service + ":position";
    }

    Mono<Position> position() {
        return redis.opsForValue().get(positionKey).defaultIfEmpty("").map(Position::of);
    }

    /** Sends the facts unless somebody else has moved the position meanwhile; says whether they were sent. */
    Mono<Boolean> publish(Position from, List<Fact> facts) {
        List<String> keys = Stream.concat(Stream.of(positionKey), facts.stream().map(Fact::type))
                .toList();
        String to = facts.get(facts.size() - 1).position();
        List<String> arguments = Stream.concat(
                        Stream.of(from.text(), to, String.valueOf(retention.toSeconds())),
                        facts.stream().flatMap(RelayStreams::values))
                .toList();
        return redis.execute(PUBLISH, keys, arguments).single().map(sent -> sent == 1);
    }

    private static Stream<String> values(Fact fact) {
        return Stream.of(fact.id(), fact.key(), fact.payload(), fact.occurredAt());
    }
}
