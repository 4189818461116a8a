package dev.shopwright.operator.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

/**
 * One thing that a customer does.
 *
 * @param lookAt where the cause is to be looked for when it fails
 * @param action throws {@link Disappointment} when the shop does anything but what was expected
 */
record Step(String name, String lookAt, Runnable action) {

    private static final Executor A_SECOND_LATER =
            CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS, Runnable::run);

    /** What came of it: how long the last attempt took, and how it failed if it did. */
    Outcome take() {
        long start = System.nanoTime();
        try {
            action.run();
            return Outcome.ok(since(start));
        } catch (Disappointment failure) {
            return Outcome.failed(since(start), failure);
        }
    }

    /** Again and again until it succeeds or the time is over: only for what changes nothing. */
    Outcome takeUntil(Instant end) {
        Outcome outcome = take();
        while (!outcome.isOk() && Instant.now().isBefore(end)) {
            outcome = CompletableFuture.supplyAsync(this::take, A_SECOND_LATER).join();
        }
        return outcome;
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
