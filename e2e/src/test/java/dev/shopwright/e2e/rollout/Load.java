package dev.shopwright.e2e.rollout;

import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.edge.Edge;
import dev.shopwright.e2e.rollout.Customer.Errand;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Requests of a customer at a constant rate until closed: a slow answer holds up no other request, as it would not among many
 * customers.
 */
public final class Load implements AutoCloseable {

    private static final Duration LAST_ANSWERS = Duration.ofSeconds(30);

    private final Customer customer;
    private final Instant start = Instant.now();
    private final Queue<Long> times = new ConcurrentLinkedQueue<>();
    private final List<String> failures = new CopyOnWriteArrayList<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
    private final ExecutorService senders = Executors.newCachedThreadPool();

    private Load(Customer customer, int perSecond) {
        this.customer = customer;
        clock.scheduleAtFixedRate(
                () -> senders.execute(this::send), 0, TimeUnit.SECONDS.toMicros(1) / perSecond, TimeUnit.MICROSECONDS);
    }

    /** Begins at once. */
    public static Load of(Edge shop, int perSecond) {
        return new Load(Customer.of(shop), perSecond);
    }

    /** For a minute, and whatever comes of it: a shop that has just started answers slowly until its code is compiled. */
    public static void warmUp(Edge shop, int perSecond) {
        try (Load load = of(shop, perSecond)) {
            load.awaitMore(60 * perSecond);
        }
    }

    private void send() {
        Errand errand = customer.next();
        long sent = System.nanoTime();
        try {
            HttpResponse<String> answer = errand.call().send();
            times.add(System.nanoTime() - sent);
            if (answer.statusCode() / 100 != 2) {
                fail(errand, answer.statusCode() + " " + answer.body());
            }
        } catch (IOException e) {
            fail(errand, e.toString());
        }
    }

    private void fail(Errand errand, String what) {
        failures.add("%s after %.1f s: %s"
                .formatted(errand.name(), Duration.between(start, Instant.now()).toMillis() / 1e3, what));
    }

    /** Until this many more have been answered. */
    public Load awaitMore(int requests) {
        int known = times.size();
        await().atMost(Duration.ofMinutes(2)).until(() -> times.size() >= known + requests);
        return this;
    }

    /** How many have been answered, in whatever way. */
    public int answered() {
        return times.size();
    }

    /** What came instead of an answer of 200, with the name of the request. */
    public List<String> failures() {
        return failures;
    }

    @Override
    public String toString() {
        List<Long> sorted = times.stream().sorted().toList();
        return "%d requests in %d s, %d failed, p50 %d ms, p95 %d ms"
                .formatted(
                        sorted.size(),
                        Duration.between(start, Instant.now()).toSeconds(),
                        failures.size(),
                        millis(sorted, 50),
                        millis(sorted, 95));
    }

    private static long millis(List<Long> sorted, int percent) {
        return sorted.isEmpty() ? 0 : TimeUnit.NANOSECONDS.toMillis(sorted.get((sorted.size() - 1) * percent / 100));
    }

    /** Waits for the answers to what has been sent. */
    @Override
    public void close() {
        clock.shutdown();
        try {
            clock.awaitTermination(1, TimeUnit.SECONDS);
            senders.shutdown();
            if (!senders.awaitTermination(LAST_ANSWERS.toSeconds(), TimeUnit.SECONDS)) {
                throw new IllegalStateException("some requests were never answered");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
