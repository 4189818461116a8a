package dev.shopwright.consulsync.sync;

import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.Change;
import dev.shopwright.consulsync.catalog.Difference;
import dev.shopwright.consulsync.catalog.Instance;
import dev.shopwright.consulsync.consul.CatalogWatch;
import dev.shopwright.consulsync.mirror.ListedService;
import dev.shopwright.consulsync.mirror.Mirror;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks at both sides, and writes what is different. What the catalogue holds is remembered from one look to the next, and read again
 * when somebody else may have changed it, or when nobody knows what became of a transaction.
 */
public final class Synchronizer {

    /** Consul tells of our own changes as of anybody's, so that it would be read after each of them. */
    private static final Duration BETWEEN_READS = Duration.ofMillis(500);
    /** And so many times what the last one took, so that a large catalogue is not read all the time. */
    private static final int BREATH = 4;

    private final Sides sides;
    private final Mirror mirror;
    private final SyncMetrics metrics;
    private final Clock clock;
    private final Restraint restraint;
    private final Quarantine quarantine;

    private Optional<Catalog> observed = Optional.empty();
    private Instant readAgain = Instant.EPOCH;
    private volatile boolean isChangeTold;

    /** Has not looked at anything yet. */
    public Synchronizer(Sides sides, Mirror mirror, SyncMetrics metrics, Clock clock) {
        this.sides = sides;
        this.mirror = mirror;
        this.metrics = metrics;
        this.clock = clock;
        restraint = new Restraint(clock);
        quarantine = new Quarantine(clock);
    }

    /** Tells, from now on, when there may be reason for a look. */
    CatalogWatch watch(Runnable changed) {
        return sides.catalog().watch(() -> {
            isChangeTold = true;
            changed.run();
        });
    }

    /** Has the next look read the catalogue, though nobody has told of a change. */
    void distrust() {
        isChangeTold = true;
    }

    /**
     * What came of a look.
     *
     * @param changes that were written
     * @param next when to look again though nothing is told
     */
    record Outcome(int changes, Optional<Instant> next) {}

    /** A look, after which both sides are the same, but for what is held back or refused. */
    Outcome look() {
        var known = observed.filter(remembered -> !isReadDue()).orElseGet(this::read);
        observed = Optional.empty();
        var mirrored = mirror.of(sides.cluster(), known);
        var written = write(known, mirrored.catalog());
        var reached = known.with(written);
        observed = Optional.of(reached);
        mirrored.services().forEach(service -> sides.annotation().tell(service.service(), problem(service, reached)));
        metrics.looked(clock.instant(), reached.instances().size());
        return new Outcome(written.size(), next());
    }

    /** Tells each Service that it waits for Consul. */
    void tellOutage(String words) {
        mirror.of(sides.cluster(), Catalog.EMPTY)
                .services()
                .forEach(service -> sides.annotation().tell(service.service(), Optional.of(words)));
    }

    private boolean isReadDue() {
        return isChangeTold && !clock.instant().isBefore(readAgain);
    }

    private Catalog read() {
        isChangeTold = false;
        var believed = observed;
        // until it has been read nothing is known
        observed = Optional.empty();
        var start = clock.instant();
        var read = sides.catalog().read();
        var took = Duration.between(start, clock.instant());
        readAgain = start.plus(BETWEEN_READS).plus(took.multipliedBy(BREATH));
        believed.ifPresent(
                before -> metrics.drift(Difference.between(before, read).size()));
        return read;
    }

    private List<Change> write(Catalog known, Catalog desired) {
        var written = new ArrayList<Change>();
        var own = new HashSet<>(known.nodes().keySet());
        var changes = Difference.between(known, desired);
        quarantine.forgetAllBut(changes);
        var open = new LinkedHashSet<>(restraint.allowed(changes, known));
        open.removeIf(quarantine::holds);
        leaveOthersNodesAlone(open, own);
        while (!open.isEmpty()) {
            var result = sides.catalog().write(List.copyOf(open));
            result.written().forEach(quarantine::release);
            result.refused().forEach(quarantine::add);
            metrics.wrote(result);
            written.addAll(result.written());
            result.written().stream().map(Change::node).forEach(own::add);
            result.written().forEach(open::remove);
            open.removeAll(result.refused().keySet());
            leaveOthersNodesAlone(open, own);
        }
        return written;
    }

    /** Nothing is put on a node that is not the cluster's, nor about to be: there may be one of that name which is another's. */
    private static void leaveOthersNodesAlone(Set<Change> open, Set<String> own) {
        var hoped = open.stream()
                .filter(Change.PutNode.class::isInstance)
                .map(Change::node)
                .collect(Collectors.toSet());
        open.removeIf(change -> !own.contains(change.node()) && !hoped.contains(change.node()));
    }

    private Optional<String> problem(ListedService service, Catalog reached) {
        return service.problem()
                .or(() -> service.instances().stream()
                        .filter(instance -> !instance.equals(reached.instances().get(instance.key())))
                        .map(this::refusal)
                        .findFirst());
    }

    private String refusal(Instance instance) {
        return quarantine
                .words(instance.key().toString())
                .map("Consul refused it: "::concat)
                .or(() -> quarantine
                        .words(instance.key().node())
                        .map(
                                "Consul refused its node, of which name there may be one that is somebody else's: "
                                        ::concat))
                .orElse("waits to be written");
    }

    private Optional<Instant> next() {
        return Stream.of(
                        quarantine.next(),
                        restraint.next(),
                        Optional.of(readAgain).filter(time -> isChangeTold))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }
}
