package dev.shopwright.consulsync;

import dev.shopwright.consulsync.consul.ConsulException;
import dev.shopwright.consulsync.kubernetes.ApiServerClient;
import dev.shopwright.consulsync.kubernetes.Leadership;
import dev.shopwright.consulsync.kubernetes.SyncedAnnotation;
import dev.shopwright.consulsync.sync.Purge;
import dev.shopwright.daemon.InvalidConfigurationException;
import dev.shopwright.daemon.ProcessMetrics;
import dev.shopwright.daemon.StatusServer;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs consul-sync; with {@code --purge} it removes what the cluster owns in Consul instead. */
public final class ConsulSyncApplication {

    private static final Logger log = LoggerFactory.getLogger(ConsulSyncApplication.class);

    private static final int FAILURE = 1;

    private ConsulSyncApplication() {}

    /** Ends with 1 if it can't run; Kubernetes starts it again. */
    public static void main(String... arguments) {
        try {
            run(List.of(arguments), ConsulSyncConfig.from(System.getenv()));
        } catch (InvalidConfigurationException
                | ConsulException
                | KubernetesClientException
                | IllegalArgumentException e) {
            log.error("consul-sync can't run error={}", e.getMessage());
            System.exit(FAILURE);
        }
    }

    private static void run(List<String> arguments, ConsulSyncConfig config) {
        if (arguments.isEmpty()) {
            mirror(config);
        } else if (arguments.equals(List.of("--purge"))) {
            purge(config);
        } else {
            throw new IllegalArgumentException("it takes --purge or nothing, not " + arguments);
        }
    }

    private static void mirror(ConsulSyncConfig config) {
        var registry = ProcessMetrics.registry();
        var sync = new ConsulSync(config, ApiServerClient.create(), registry, ConsulSyncApplication::fencedOff);
        StatusServer.start(config.httpPort(), registry, sync::isReady);
        Runtime.getRuntime().addShutdownHook(new Thread(sync::close, "shutdown"));
        sync.start();
        log.info(
                "consul-sync watching cluster={} consul={}",
                config.naming().cluster(),
                config.consul().address());
    }

    /** Takes the replicas' Lease first: as long as one of them works, it would write everything anew. */
    private static void purge(ConsulSyncConfig config) {
        var elected = new CompletableFuture<Void>();
        try (var client = ApiServerClient.create();
                var leadership = new Leadership(
                        client, config.lease(), () -> elected.complete(null), () -> log.info("lease given back"))) {
            log.info("waiting until no replica works lease={}", config.leaseName());
            leadership.start();
            elected.join();
            log.info("purged changes={}", Purge.run(config.catalog()));
            new SyncedAnnotation(client).forgetAll();
        }
    }

    /** Two that hold their Leases have the same name for their cluster: a restart, later and later, is how they are told. */
    private static void fencedOff() {
        Runtime.getRuntime().halt(FAILURE);
    }
}
