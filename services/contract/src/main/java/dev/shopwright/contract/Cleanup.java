package dev.shopwright.contract;

import java.util.ArrayDeque;
import java.util.Deque;

/** What a test class left in the shop, taken away newest first. */
final class Cleanup implements AutoCloseable {

    private final Deque<Runnable> steps = new ArrayDeque<>();

    synchronized void later(Runnable step) {
        steps.push(step);
    }

    @Override
    public synchronized void close() {
        while (!steps.isEmpty()) {
            steps.pop().run();
        }
    }
}
