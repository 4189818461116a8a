package dev.shopwright.e2e.cluster;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does the same over and over on a thread of its own, until closed. */
public final class Loop implements AutoCloseable {

    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    private final ScheduledFuture<?> steps;

    private Loop(Duration pause, Runnable step) {
        steps = executor.scheduleWithFixedDelay(step, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** Pauses between the end of one step and the beginning of the next. */
    public static Loop of(Duration pause, Runnable step) {
        return new Loop(pause, step);
    }

    /**
     * Lets the last step come to its end.
     *
     * @throws IllegalStateException when a step has thrown, and so was the last one
     */
    @Override
    public void close() {
        CompletableFuture.runAsync(executor::shutdown, executor).join();
        if (!steps.isCancelled()) {
            throw new IllegalStateException("the loop has ended before its time");
        }
    }
}
