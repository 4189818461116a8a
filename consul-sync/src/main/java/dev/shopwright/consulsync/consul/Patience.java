package dev.shopwright.consulsync.consul;

import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.time.Duration;

/**
 * How it is tried again when Consul could not be reached, or whatever else went wrong: for ever, and never so rarely that Consul waits
 * for us when it is back. Only who is fenced off gives up.
 */
public final class Patience {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final double JITTER = 0.2;

    private Patience() {}

    /** To be given listeners, and built. */
    public static RetryPolicyBuilder<Object> policy() {
        return RetryPolicy.builder()
                .handleIf(failure -> !(failure instanceof FencedOffException))
                .withBackoff(FIRST, LONGEST)
                .withJitter(JITTER)
                .withMaxRetries(-1);
    }
}
