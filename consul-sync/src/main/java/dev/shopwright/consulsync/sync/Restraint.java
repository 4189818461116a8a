package dev.shopwright.consulsync.sync;

import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.Change;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds back what would remove much of the catalogue at once, until a second look, some time later, comes to the same: it is more
 * often a view that was lost than a shop. Pods that are told to end are critical first, and are held up by nothing.
 */
final class Restraint {

    private static final Logger log = LoggerFactory.getLogger(Restraint.class);

    private static final double PART = 0.3;
    private static final int COUNT = 20;
    private static final Duration WAIT = Duration.ofSeconds(30);

    private final Clock clock;
    private Set<String> held = Set.of();
    private Instant since = Instant.EPOCH;

    Restraint(Clock clock) {
        this.clock = clock;
    }

    /** Those of the changes that may be made now. */
    List<Change> allowed(List<Change> changes, Catalog observed) {
        var removed =
                changes.stream().filter(Change::isLoss).map(Change::subject).collect(Collectors.toSet());
        if (isFew(removed.size(), observed.instances().size()) || isConfirmed(removed)) {
            return changes;
        }
        return changes.stream().filter(change -> !change.isLoss()).toList();
    }

    /** When to look at what is held back again. */
    Optional<Instant> next() {
        return Optional.of(since.plus(WAIT)).filter(time -> !held.isEmpty());
    }

    private boolean isFew(int removed, int all) {
        var few = removed <= COUNT || removed <= all * PART;
        if (few) {
            held = Set.of();
        }
        return few;
    }

    private boolean isConfirmed(Set<String> removed) {
        if (!removed.equals(held)) {
            held = removed;
            since = clock.instant();
            log.warn("removals held back count={} for={}", removed.size(), WAIT);
            return false;
        }
        return !clock.instant().isBefore(since.plus(WAIT));
    }
}
