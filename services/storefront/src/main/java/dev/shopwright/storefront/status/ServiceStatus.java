package dev.shopwright.storefront.status;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One service's state; what could not be learnt is null.
 *
 * @param replicas how many of its processes take requests
 * @param p95Ms 95th percentile of its slowest operation lately, in milliseconds
 * @param reason why it is not ready
 */
record ServiceStatus(
        String name,
        @Nullable String version,
        boolean ready,
        @Nullable Integer replicas,
        @Nullable Double p95Ms,
        @Nullable String reason) {

    static ServiceStatus unknown(String name, String reason) {
        return new ServiceStatus(name, null, false, null, null, reason);
    }

    ServiceStatus withReplicas(Optional<Integer> number) {
        return new ServiceStatus(name, version, ready, number.orElse(null), p95Ms, reason);
    }
}
