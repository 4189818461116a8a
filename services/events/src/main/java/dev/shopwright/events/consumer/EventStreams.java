package dev.shopwright.events.consumer;

import static java.util.stream.Collectors.groupingBy;

import dev.shopwright.events.Event;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.io.ClassPathResource;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import org.springframework.data.redis.core.script.RedisScript;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The streams as one consumer reads them. All replicas of a service read under one name and take turns. */
final class EventStreams {

    private static final RedisScript<String> READ =
            RedisScript.of(new ClassPathResource("dev/shopwright/events/consumer/read.lua"), String.class);

    private final ReactiveStringRedisTemplate redis;
    private final String group;
    private final List<String> streams;
    private final int batch;

    EventStreams(ReactiveStringRedisTemplate redis, String service, Set<String> streams, int batch) {
        this.redis = redis;
        this.streams = List.copyOf(streams);
        this.batch = batch;
        group = service;
    }

    /** The oldest entries that are not acknowledged, in order; groups that are missing are made. */
    Mono<List<StreamEntry>> next() {
        return redis.execute(READ, streams, List.of(group, String.valueOf(batch)))
                .single()
                // without a connection the driver makes one with a blocking call
                .subscribeOn(Schedulers.boundedElastic())
                .map(EventStreams::entries);
    }

    Mono<Void> acknowledge(List<StreamEntry> entries) {
        Map<String, List<StreamEntry>> byStream = entries.stream().collect(groupingBy(StreamEntry::stream));
        return Flux.fromIterable(byStream.entrySet())
                .concatMap(part -> redis.opsForStream().acknowledge(part.getKey(), group, ids(part.getValue())))
                .then();
    }

    private static List<StreamEntry> entries(String answer) {
        return Event.parse(answer)
                .valueStream()
                .map(StreamEntry::of)
                .sorted(StreamEntry.OLDEST_FIRST)
                .toList();
    }

    private static RecordId[] ids(List<StreamEntry> entries) {
        return entries.stream().map(StreamEntry::recordId).toArray(RecordId[]::new);
    }
}
