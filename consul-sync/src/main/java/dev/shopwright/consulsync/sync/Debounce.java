package dev.shopwright.consulsync.sync;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs a task once for calls that come in a row: a moment after the last of them, and no later than some moments after the first. */
final class Debounce {

    private static final long QUIET_NANOS = Duration.ofMillis(100).toNanos();
    private static final long LATEST_NANOS = Duration.ofMillis(250).toNanos();

    private final ScheduledExecutorService executor;
    private final Runnable task;
    private @Nullable ScheduledFuture<?> scheduled;
    private long first;

    Debounce(ScheduledExecutorService executor, Runnable task) {
        this.executor = executor;
        this.task = task;
    }

    synchronized void call() {
        var now = System.nanoTime();
        if (scheduled == null) {
            first = now;
        } else {
            scheduled.cancel(false);
        }
        var delay = Math.min(QUIET_NANOS, first + LATEST_NANOS - now);
        scheduled = executor.schedule(this::run, Math.max(delay, 0), TimeUnit.NANOSECONDS);
    }

    private void run() {
        synchronized (this) {
            scheduled = null;
        }
        task.run();
    }
}
