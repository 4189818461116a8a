package dev.shopwright.events.consumer;

import static java.util.stream.Collectors.groupingBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.data.redis.connection.stream.Consumer;
import org.springframework.data.redis.connection.stream.ReadOffset;
import org.springframework.data.redis.connection.stream.RecordId;
import org.springframework.data.redis.connection.stream.StreamOffset;
import org.springframework.data.redis.connection.stream.StreamReadOptions;
import org.springframework.data.redis.core.ReactiveStreamOperations;
import org.springframework.data.redis.core.ReactiveStringRedisTemplate;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.util.retry.Retry;

/** The streams as one consumer reads them. All replicas of a service read under one name and take turns. */
final class EventStreams {

    private static final ReadOffset PENDING = ReadOffset.from("0");
    private static final ReadOffset NEW = ReadOffset.lastConsumed();
    private static final ReadOffset BEGINNING = ReadOffset.from("0");

    private final ReactiveStreamOperations<String, String, String> redis;
    private final Consumer consumer;
    private final Set<String> streams;
    private final StreamReadOptions batch;

    EventStreams(ReactiveStringRedisTemplate redis, String service, Set<String> streams, int batch) {
        this.redis = redis.opsForStream();
        this.streams = streams;
        consumer = Consumer.from(service, service);
        this.batch = StreamReadOptions.empty().count(batch);
    }

    /** The oldest entries that are not acknowledged, in order; groups that are missing are made. */
    Mono<List<StreamEntry>> next() {
        return read(PENDING)
                .filter(pending -> !pending.isEmpty())
                .switchIfEmpty(Mono.defer(this::claim))
                .retryWhen(Retry.max(1).filter(EventStreams::isNoGroup).doBeforeRetryAsync(signal -> createGroups()));
    }

    Mono<Void> acknowledge(List<StreamEntry> entries) {
        Map<String, List<StreamEntry>> byStream = entries.stream().collect(groupingBy(StreamEntry::stream));
        return Flux.fromIterable(byStream.entrySet())
                .concatMap(part -> redis.acknowledge(part.getKey(), consumer.getGroup(), ids(part.getValue())))
                .then();
    }

    // What "new" returns is not used but read again as pending: when a lost answer makes the client ask twice, the
    // second
    // answer begins after the first and would be applied too early.
    private Mono<List<StreamEntry>> claim() {
        return read(NEW).flatMap(claimed -> claimed.isEmpty() ? Mono.just(claimed) : read(PENDING));
    }

    @SuppressWarnings("unchecked")
    private Mono<List<StreamEntry>> read(ReadOffset from) {
        StreamOffset<String>[] offsets = streams.stream()
                .map(stream -> StreamOffset.create(stream, from))
                .toArray(StreamOffset[]::new);
        return redis.read(consumer, batch, offsets)
                // without a connection the driver makes one with a blocking call
                .subscribeOn(Schedulers.boundedElastic())
                .map(StreamEntry::of)
                .sort(StreamEntry.OLDEST_FIRST)
                .collectList();
    }

    private Mono<Void> createGroups() {
        return Flux.fromIterable(streams)
                .concatMap(stream -> redis.createGroup(stream, BEGINNING, consumer.getGroup())
                        .onErrorResume(EventStreams::isBusyGroup, exists -> Mono.empty()))
                .then();
    }

    private static RecordId[] ids(List<StreamEntry> entries) {
        return entries.stream().map(StreamEntry::recordId).toArray(RecordId[]::new);
    }

    private static boolean isNoGroup(Throwable failure) {
        return says(failure, "NOGROUP");
    }

    private static boolean isBusyGroup(Throwable failure) {
        return says(failure, "BUSYGROUP");
    }

    private static boolean says(Throwable failure, String code) {
        String message = NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
        return message != null && message.startsWith(code);
    }
}
