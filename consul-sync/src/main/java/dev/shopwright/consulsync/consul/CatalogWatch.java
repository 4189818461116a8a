package dev.shopwright.consulsync.consul;

import dev.failsafe.Failsafe;
import dev.failsafe.FailsafeException;
import dev.failsafe.FailsafeExecutor;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells when somebody may have changed what the cluster owns, by Consul's blocking queries. It also tells of our own changes, as
 * Consul does not say whose one was.
 */
public final class CatalogWatch implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(CatalogWatch.class);

    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final FailsafeExecutor<Object> UNTIL_ANSWERED =
            Failsafe.with(Patience.policy().build());

    private final ConsulClient consul;
    private final Runnable changed;
    private final List<Thread> threads;

    /** Watches from now on, and tells at once. */
    CatalogWatch(ConsulClient consul, CatalogReader reader, Runnable changed) {
        this.consul = consul;
        this.changed = changed;
        threads = reader.watched().stream()
                .map(path -> new Thread(() -> watch(path), "watch " + path))
                .toList();
        threads.forEach(thread -> thread.setDaemon(true));
        threads.forEach(Thread::start);
    }

    @Override
    public void close() {
        threads.forEach(Thread::interrupt);
    }

    private void watch(String path) {
        var index = 0L;
        while (!Thread.currentThread().isInterrupted()) {
            index = next(path, index);
        }
    }

    /** An index that goes back is of another history: everything may be different (Consul's documentation of blocking queries). */
    private long next(String path, long index) {
        try {
            var found = UNTIL_ANSWERED.get(() -> consul.await(path, index, LONGEST));
            if (found != index) {
                changed.run();
            }
            return found < index ? 0 : found;
        } catch (FailsafeException interrupted) {
            log.debug("watch ended path={}", path);
            Thread.currentThread().interrupt();
            return index;
        }
    }
}
