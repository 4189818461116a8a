package dev.shopwright.consulsync;

import dev.shopwright.consulsync.kubernetes.Leadership;
import dev.shopwright.consulsync.kubernetes.SyncedAnnotation;
import dev.shopwright.consulsync.kubernetes.WatchedCluster;
import dev.shopwright.consulsync.mirror.Mirror;
import dev.shopwright.consulsync.sync.Sides;
import dev.shopwright.consulsync.sync.SyncLoop;
import dev.shopwright.consulsync.sync.SyncMetrics;
import dev.shopwright.consulsync.sync.Synchronizer;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;

/** The parts of consul-sync, put together. It watches the cluster from the beginning, and writes while it leads. */
public final class ConsulSync implements AutoCloseable {

    private final WatchedCluster cluster;
    private final SyncLoop loop;
    private final Leadership leadership;
    private final Runnable leadershipLost;
    private volatile boolean isClosing;

    /**
     * Does nothing before it is started.
     *
     * @param leadershipLost has to end this process: another replica works already
     */
    public ConsulSync(
            ConsulSyncConfig config, KubernetesClient client, MeterRegistry registry, Runnable leadershipLost) {
        this.leadershipLost = leadershipLost;
        cluster = new WatchedCluster(client);
        var sides = new Sides(cluster, config.catalog(), new SyncedAnnotation(client));
        var metrics = new SyncMetrics(registry);
        var clock = Clock.systemUTC();
        var synchronizer = new Synchronizer(sides, new Mirror(config.naming()), metrics, clock);
        loop = new SyncLoop(synchronizer, metrics, clock, this::lost);
        leadership = new Leadership(client, config.lease(), loop::start, this::lost);
    }

    /** Watches, and takes part in the election as soon as it has seen everything. */
    public void start() {
        cluster.start(loop::clusterChanged).thenRun(leadership::start);
    }

    /** Whether it sees all that it has to see; one that stands by is ready too. */
    public boolean isReady() {
        return cluster.isSynced();
    }

    /** Lets another replica take over. */
    @Override
    public void close() {
        isClosing = true;
        loop.close();
        leadership.close();
        cluster.close();
    }

    private void lost() {
        if (!isClosing) {
            leadershipLost.run();
        }
    }
}
