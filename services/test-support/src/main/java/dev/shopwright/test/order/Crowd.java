package dev.shopwright.test.order;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** People who shop one after the other, a few at once, until the shop closes; it counts what became of them. */
public final class Crowd implements AutoCloseable {

    private final Map<String, AtomicInteger> outcomes = new ConcurrentSkipListMap<>();
    private final ExecutorService threads;
    private final List<Future<?>> people;
    private volatile boolean isOpen = true;

    /** Lets them in. */
    public Crowd(int atOnce, Visit visit) {
        threads = Executors.newFixedThreadPool(atOnce);
        people = IntStream.range(0, atOnce)
                .mapToObj(Random::new)
                .<Future<?>>map(random -> threads.submit(() -> shop(visit, random)))
                .toList();
    }

    /** How many visits are over. */
    public int visits() {
        return outcomes.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /**
     * Lets those who are at it finish.
     *
     * @throws ExecutionException when a visit failed
     * @throws TimeoutException when one is not over after two minutes
     */
    @Override
    public void close() throws InterruptedException, ExecutionException, TimeoutException {
        isOpen = false;
        threads.shutdown();
        for (var person : people) {
            person.get(2, TimeUnit.MINUTES);
        }
    }

    @Override
    public String toString() {
        return visits() + " visits: " + outcomes;
    }

    private Void shop(Visit visit, Random random) throws InterruptedException {
        while (isOpen) {
            outcomes.computeIfAbsent(visit.by(random), outcome -> new AtomicInteger())
                    .incrementAndGet();
        }
        return null;
    }

    /** What one of them does. */
    @FunctionalInterface
    public interface Visit {

        /** The outcome, in a word. */
        String by(Random random) throws InterruptedException;
    }
}
