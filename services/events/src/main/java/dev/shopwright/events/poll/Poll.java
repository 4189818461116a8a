package dev.shopwright.events.poll;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import reactor.core.publisher.Mono;

/**
 * Runs the steps of a relay or a consumer, survives their failures, and shows the lag: the time since nothing was left to do,
 * which no fact waits longer than. Failures are expected whenever a data store is away, so only the first of a row is logged.
 */
public final class Poll implements MeterBinder {

    private static final Logger log = LoggerFactory.getLogger(Poll.class);

    private final String name;
    private final Duration patience;
    private final InstantSource clock;
    private final AtomicBoolean failing = new AtomicBoolean();
    private volatile Instant caughtUpAt;

    public Poll(String name, Duration patience, InstantSource clock) {
        this.name = name;
        this.patience = patience;
        this.clock = clock;
        caughtUpAt = clock.instant();
    }

    /** Repeats the step as long as there is more to do; never fails. */
    public Mono<Void> run(Mono<Progress> step) {
        return step.timeout(patience)
                .doOnNext(this::succeeded)
                .repeat()
                .takeUntil(progress -> progress != Progress.MORE)
                .onErrorResume(this::failed)
                .then();
    }

    /** Does some upkeep beside the steps; never fails either. */
    public Mono<Void> runAside(Mono<Void> chore) {
        return chore.onErrorResume(failure -> failed(failure).then());
    }

    /** Time since nothing was left to do. */
    public Duration lag() {
        return Duration.between(caughtUpAt, clock.instant());
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder(
                        "shopwright.events.lag",
                        this,
                        TimeUnit.MILLISECONDS,
                        poll -> poll.lag().toMillis())
                .description("Time since no fact was left to send or to apply")
                .tag("poll", name)
                .register(registry);
    }

    private void succeeded(Progress progress) {
        if (progress == Progress.CAUGHT_UP) {
            caughtUpAt = clock.instant();
        }
        if (failing.compareAndSet(true, false)) {
            log.atInfo().addKeyValue("poll", name).log("poll works again");
        }
    }

    private Mono<Progress> failed(Throwable failure) {
        if (failing.compareAndSet(false, true)) {
            log.atWarn()
                    .addKeyValue("poll", name)
                    .addKeyValue(
                            "cause",
                            NestedExceptionUtils.getMostSpecificCause(failure).toString())
                    .log("poll fails, goes on trying");
        }
        return Mono.empty();
    }
}
