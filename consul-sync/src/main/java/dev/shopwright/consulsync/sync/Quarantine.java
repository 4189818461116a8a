package dev.shopwright.consulsync.sync;

import dev.shopwright.consulsync.catalog.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What Consul has refused, which is tried again later and later, so that it stands in nobody's way. */
final class Quarantine {

    private static final Duration FIRST = Duration.ofSeconds(1);
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<String, Refusal> refusals = new HashMap<>();

    Quarantine(Clock clock) {
        this.clock = clock;
    }

    private record Refusal(Change change, String words, Duration pause, Instant until) {}

    void add(Change change, String words) {
        var pause = Optional.ofNullable(refusals.get(change.subject()))
                .map(refusal -> refusal.pause().multipliedBy(2))
                .map(longer -> longer.compareTo(LONGEST) < 0 ? longer : LONGEST)
                .orElse(FIRST);
        refusals.put(
                change.subject(),
                new Refusal(change, words, pause, clock.instant().plus(pause)));
    }

    void release(Change change) {
        refusals.remove(change.subject());
    }

    /** What is not among the changes any more is nobody's concern. */
    void forgetAllBut(Collection<Change> changes) {
        refusals.keySet().retainAll(changes.stream().map(Change::subject).collect(Collectors.toSet()));
    }

    /** Another change of the same is not held: it may be what was needed. */
    boolean holds(Change change) {
        return Optional.ofNullable(refusals.get(change.subject()))
                .filter(refusal -> refusal.change().equals(change))
                .filter(refusal -> clock.instant().isBefore(refusal.until()))
                .isPresent();
    }

    /** What Consul said of it. */
    Optional<String> words(String subject) {
        return Optional.ofNullable(refusals.get(subject)).map(Refusal::words);
    }

    /** When the next one is to be tried. */
    Optional<Instant> next() {
        return refusals.values().stream().map(Refusal::until).min(Instant::compareTo);
    }
}
