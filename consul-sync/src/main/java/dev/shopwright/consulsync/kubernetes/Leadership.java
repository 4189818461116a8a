package dev.shopwright.consulsync.kubernetes;

import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfig;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderElectionConfigBuilder;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Which of the replicas works: the one that holds the Lease. One that loses it, as when the API server is away, takes part again; one
 * that ends gives it back.
 */
public final class Leadership implements AutoCloseable {

    /** A replica that waits asks every 1 to 2.2 s, so it works within 15 s after another has died. */
    private static final Duration LEASE = Duration.ofSeconds(12);

    private static final Duration RENEW = Duration.ofSeconds(8);
    private static final Duration RETRY = Duration.ofSeconds(1);

    private final KubernetesClient client;
    private final LeaderElectionConfig config;
    private Optional<CompletableFuture<?>> election = Optional.empty();
    private boolean isClosed;

    /** Takes no part before it is started. */
    public Leadership(KubernetesClient client, LeaseLock lease, Runnable won, Runnable lost) {
        this.client = client;
        config = new LeaderElectionConfigBuilder()
                .withName(lease.identity())
                .withLock(lease)
                .withLeaseDuration(LEASE)
                .withRenewDeadline(RENEW)
                .withRetryPeriod(RETRY)
                .withReleaseOnCancel(true)
                .withLeaderCallbacks(new LeaderCallbacks(won, lost, leader -> {}))
                .build();
    }

    /** Takes part from now on. */
    public synchronized void start() {
        if (!isClosed) {
            var started = client.leaderElector().withConfig(config).build().start();
            election = Optional.of(started);
            started.whenComplete((ended, error) -> start());
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            isClosed = true;
        }
        election.ifPresent(started -> started.cancel(true));
    }
}
