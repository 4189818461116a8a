package dev.shopwright.events.consumer;

import static java.util.stream.Collectors.groupingBy;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import dev.shopwright.events.poll.Progress;
import java.util.List;
import java.util.Map;
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
    private final Transactions transactions;
    private final Map<String, List<EventHandler>> handlers;

    EventConsumer(
            EventStreams streams,
            Inbox inbox,
            ParkedEvents parked,
            Transactions transactions,
            List<EventHandler> handlers) {
        this.streams = streams;
        this.inbox = inbox;
        this.parked = parked;
        this.transactions = transactions;
        this.handlers = handlers.stream().collect(groupingBy(EventHandler::type));
    }

    /** Reads, applies and acknowledges a batch, unless another replica is at it. */
    Mono<Progress> step() {
        return transactions
                .outer()
                .transactional(inbox.lock().filter(locked -> locked).flatMap(locked -> applyNext()))
                .flatMap(batch -> streams.acknowledge(batch.settled()).thenReturn(batch.progress()))
                .defaultIfEmpty(Progress.CAUGHT_UP);
    }

    // What is known is left out at once: after Redis lost its data, that is nearly everything.
    private Mono<Batch> applyNext() {
        return streams.next()
                .flatMap(entries -> entries.isEmpty()
                        ? Mono.just(new Batch(entries, 0))
                        : inbox.known(entries.stream().map(StreamEntry::id)).flatMap(known -> apply(entries, known)));
    }

    private Mono<Batch> apply(List<StreamEntry> entries, Set<UUID> known) {
        return Flux.fromIterable(entries)
                .concatMap(entry -> entry.isGone() || known.contains(entry.id()) ? settled(entry) : settle(entry))
                .takeWhile(Settled::done)
                .map(Settled::entry)
                .collectList()
                .map(settled -> new Batch(settled, entries.size()));
    }

    // A failure counts only if the same transaction can still record it: then it is the fact's own fault, not the
    // database's.
    private Mono<Settled> settle(StreamEntry entry) {
        return transactions
                .nested()
                .transactional(Mono.defer(() -> applyOnce(entry.event())))
                .then(settled(entry))
                .onErrorResume(failure -> setAside(entry, failure));
    }

    private Mono<Settled> setAside(StreamEntry entry, Throwable failure) {
        return parked.record(entry, failure)
                .flatMap(isLast ->
                        isLast ? inbox.add(entry.id()).then(settled(entry)) : Mono.just(new Settled(entry, false)));
    }

    private static Mono<Settled> settled(StreamEntry entry) {
        return Mono.just(new Settled(entry, true));
    }

    private Mono<Void> applyOnce(Event event) {
        return inbox.add(event.id())
                .filter(isNew -> isNew)
                .flatMapIterable(isNew -> handlers.getOrDefault(event.type(), List.of()))
                .concatMap(handler -> handler.apply(event))
                .then();
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
