package dev.shopwright.consulsync.sync;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import dev.failsafe.event.ExecutionScheduledEvent;
import dev.shopwright.consulsync.consul.CatalogWatch;
import dev.shopwright.consulsync.consul.ConsulException;
import dev.shopwright.consulsync.consul.FencedOffException;
import dev.shopwright.consulsync.consul.Patience;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * When to look: soon after either side has told of a change, when a look has asked for another, and every minute though nothing was
 * told. One thread looks, and when Consul is away it waits for it.
 */
public final class SyncLoop implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(SyncLoop.class);

    private static final Duration SWEEP = Duration.ofMinutes(1);
    private static final double SWEEP_JITTER = 0.1;
    /** Of less than that nobody needs to be told. */
    private static final Duration OUTAGE = Duration.ofSeconds(15);

    private final Synchronizer synchronizer;
    private final SyncMetrics metrics;
    private final Clock clock;
    private final Runnable fencedOff;
    private final ScheduledExecutorService executor;
    private final Debounce debounce;
    private final FailsafeExecutor<Object> untilDone;
    /** When Kubernetes told of the first change that no look has seen. */
    private final AtomicReference<@Nullable Instant> news = new AtomicReference<>();

    private Optional<CatalogWatch> watch = Optional.empty();
    private Optional<ScheduledFuture<?>> wakeUp = Optional.empty();

    /**
     * Does nothing before it is started.
     *
     * @param fencedOff is told once, when another replica writes
     */
    public SyncLoop(Synchronizer synchronizer, SyncMetrics metrics, Clock clock, Runnable fencedOff) {
        this.synchronizer = synchronizer;
        this.metrics = metrics;
        this.clock = clock;
        this.fencedOff = fencedOff;
        // what is told to one that has ended is for nobody
        executor = new ScheduledThreadPoolExecutor(
                1, look -> new Thread(look, "sync"), new ThreadPoolExecutor.DiscardPolicy());
        debounce = new Debounce(executor, this::look);
        untilDone =
                Failsafe.with(Patience.policy().onRetryScheduled(this::failed).build());
    }

    /** Looks at once, and from now on. */
    public void start() {
        log.info("leading");
        watch = Optional.of(synchronizer.watch(debounce::call));
        debounce.call();
        sweepLater();
    }

    /** Kubernetes has told of a change. */
    public void clusterChanged() {
        news.compareAndSet(null, clock.instant());
        debounce.call();
    }

    /** Ends at once; whoever is next reads what became of a transaction that was under way. */
    @Override
    public void close() {
        log.info("not leading");
        watch.ifPresent(CatalogWatch::close);
        executor.shutdownNow();
        metrics.standsBy();
    }

    private void look() {
        var since = Optional.ofNullable(news.getAndSet(null));
        try {
            var outcome = untilDone.get(synchronizer::look);
            since.filter(first -> outcome.changes() > 0)
                    .ifPresent(first -> metrics.lag(Duration.between(first, clock.instant())));
            outcome.next().ifPresent(this::lookAt);
        } catch (FencedOffException e) {
            log.error("fenced off error={}", e.getMessage());
            fencedOff.run();
        } catch (FailsafeException interrupted) {
            log.info("look interrupted");
        }
    }

    private void lookAt(Instant time) {
        wakeUp.ifPresent(earlier -> earlier.cancel(false));
        var delay = Duration.between(clock.instant(), time);
        wakeUp = Optional.of(executor.schedule(debounce::call, delay.toMillis(), TimeUnit.MILLISECONDS));
    }

    private void sweepLater() {
        var part = 1 + ThreadLocalRandom.current().nextDouble(-SWEEP_JITTER, SWEEP_JITTER);
        executor.schedule(this::sweep, Math.round(SWEEP.toMillis() * part), TimeUnit.MILLISECONDS);
    }

    private void sweep() {
        synchronizer.distrust();
        debounce.call();
        sweepLater();
    }

    private void failed(ExecutionScheduledEvent<?> event) {
        metrics.failed();
        if (event.getLastException() instanceof ConsulException failure) {
            log.warn("look failed attempt={} error={}", event.getAttemptCount(), failure.getMessage());
            tellOutage(event, failure);
        } else {
            log.error("look ended by a bug", event.getLastException());
        }
    }

    private void tellOutage(ExecutionScheduledEvent<?> event, ConsulException failure) {
        if (event.getElapsedTime().compareTo(OUTAGE) > 0) {
            synchronizer.tellOutage(failure.getMessage());
        }
    }
}
