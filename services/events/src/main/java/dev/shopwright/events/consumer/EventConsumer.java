package dev.shopwright.events.consumer;

import dev.shopwright.events.poll.Progress;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Applies facts one after another: a batch in one transaction, each fact in a savepoint of it, together with the note that it
 * was applied. Only then are they acknowledged; whatever is read again after a failure finds that note.
 */
final class EventConsumer {

    private final EventStreams streams;
    private final Inbox inbox;
    private final ParkedEvents parked;
    private final Turn turn;

    EventConsumer(EventStreams streams, Inbox inbox, ParkedEvents parked, Turn turn) {
        this.streams = streams;
        this.inbox = inbox;
        this.parked = parked;
        this.turn = turn;
    }

    /** Reads, applies and acknowledges a batch, unless another replica is at it. */
    Mono<Progress> step() {
        return turn.take(streams.next().flatMap(this::applyBatch))
                .flatMap(batch -> streams.acknowledge(batch.settled()).thenReturn(batch.progress()))
                .defaultIfEmpty(Progress.CAUGHT_UP);
    }

    // What is known is left out at once: after Redis lost its data, that is nearly everything.
    private Mono<Batch> applyBatch(List<StreamEntry> entries) {
        return entries.isEmpty()
                ? Mono.just(new Batch(entries, 0))
                : inbox.known(entries.stream().map(StreamEntry::id)).flatMap(known -> applyBatch(entries, known));
    }

    private Mono<Batch> applyBatch(List<StreamEntry> entries, Set<UUID> known) {
        return Flux.fromIterable(entries)
                .concatMap(entry -> known.contains(entry.id()) ? done(entry) : settle(entry))
                .takeWhile(Settled::done)
                .map(Settled::entry)
                .collectList()
                .map(settled -> new Batch(settled, entries.size()));
    }

    // A failure counts only if the same transaction can still record it: otherwise it was not the fact's fault.
    private Mono<Settled> settle(StreamEntry entry) {
        return turn.attempt(Mono.defer(() -> inbox.apply(entry.event())))
                .then(done(entry))
                .onErrorResume(failure -> setAside(entry, failure));
    }

    private Mono<Settled> setAside(StreamEntry entry, Throwable failure) {
        return parked.record(entry, failure)
                .flatMap(isLast ->
                        isLast ? inbox.settle(entry.id()).then(done(entry)) : Mono.just(new Settled(entry, false)));
    }

    private static Mono<Settled> done(StreamEntry entry) {
        return Mono.just(new Settled(entry, true));
    }

    private record Settled(StreamEntry entry, boolean done) {}

    private record Batch(List<StreamEntry> settled, int size) {

        Progress progress() {
            if (size == 0) {
                return Progress.CAUGHT_UP;
            }
            return settled.size() == size ? Progress.MORE : Progress.STUCK;
        }
    }
}
