package dev.shopwright.operator;

import io.fabric8.kubernetes.api.model.coordination.v1.Lease;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.extended.leaderelection.LeaderCallbacks;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfiguration;
import io.javaoperatorsdk.operator.api.config.LeaderElectionConfigurationBuilder;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Which of the replicas works: the one that holds the Lease. A replica that dies is replaced when its Lease has run out; one that
 * ends gives it back.
 */
final class Leadership {

    private static final Logger log = LoggerFactory.getLogger(Leadership.class);

    /** A replica that waits asks every 2 to 4.4 s, so it works within 17 s after another has died. */
    private static final Duration LEASE = Duration.ofSeconds(12);

    private static final Duration RENEW = Duration.ofSeconds(8);
    private static final Duration RETRY = Duration.ofSeconds(2);

    private final OperatorConfig config;

    Leadership(OperatorConfig config) {
        this.config = config;
    }

    /** What the SDK needs to know to elect a leader. */
    LeaderElectionConfiguration configuration(Runnable won, Runnable lost) {
        return LeaderElectionConfigurationBuilder.aLeaderElectionConfiguration(config.leaseName())
                .withLeaseNamespace(config.podNamespace())
                .withIdentity(config.podName())
                .withLeaseDuration(LEASE)
                .withRenewDeadline(RENEW)
                .withRetryPeriod(RETRY)
                .withLeaderCallbacks(new LeaderCallbacks(won, lost, leader -> {}))
                // its way to exit waits for ever when the program is ending already
                .withExitOnStopLeading(false)
                .build();
    }

    /** Lets another replica work at once; this one must have stopped. */
    void release(KubernetesClient client) {
        Resource<Lease> lease =
                client.leases().inNamespace(config.podNamespace()).withName(config.leaseName());
        try {
            Lease found = lease.get();
            if (found != null && config.podName().equals(found.getSpec().getHolderIdentity())) {
                found.getSpec().setHolderIdentity("");
                client.resource(found).lockResourceVersion().update();
                log.info("lease released name={}", config.leaseName());
            }
        } catch (KubernetesClientException e) {
            log.warn("lease not released name={} error={}", config.leaseName(), e.getMessage());
        }
    }
}
