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
import java.util.Optional;

/** The parts of consul-sync, put together. It watches the cluster from the beginning, and writes while it leads. */
public final class ConsulSync implements AutoCloseable {

    private final ConsulSyncConfig config;
    private final WatchedCluster cluster;
    private final SyncedAnnotation annotation;
    private final SyncMetrics metrics;
    private final Leadership leadership;
    private final Runnable fencedOff;
    /** There while it leads. What was known in one term is worth nothing in the next. */
    private volatile Optional<SyncLoop> term = Optional.empty();

    /**
     * Does nothing before it is started.
     *
     * @param fencedOff is told when another replica writes while this one leads
     */
    public ConsulSync(ConsulSyncConfig config, KubernetesClient client, MeterRegistry registry, Runnable fencedOff) {
        this.config = config;
        this.fencedOff = fencedOff;
        cluster = new WatchedCluster(client);
        annotation = new SyncedAnnotation(client);
        metrics = new SyncMetrics(registry);
        leadership = new Leadership(client, config.lease(), this::begin, this::end);
    }

    /** Watches, and takes part in the election as soon as it has seen everything. */
    public void start() {
        cluster.start(() -> term.ifPresent(SyncLoop::clusterChanged)).thenRun(leadership::start);
    }

    /** Whether it sees all that it has to see; one that stands by is ready too. */
    public boolean isReady() {
        return cluster.isSynced();
    }

    /** Lets another replica take over. */
    @Override
    public void close() {
        end();
        leadership.close();
        cluster.close();
    }

    private void begin() {
        var clock = Clock.systemUTC();
        var sides = new Sides(cluster, config.catalog(), annotation);
        var synchronizer = new Synchronizer(sides, new Mirror(config.naming()), metrics, clock);
        var loop = new SyncLoop(synchronizer, metrics, clock, fencedOff);
        term = Optional.of(loop);
        loop.start();
    }

    private void end() {
        term.ifPresent(SyncLoop::close);
        term = Optional.empty();
    }
}
