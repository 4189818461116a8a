package dev.shopwright.consulsync.consul;

import dev.failsafe.RetryPolicy;
import dev.failsafe.RetryPolicyBuilder;
import java.time.Duration;

/** How Consul is asked again after it could not be reached: for ever, and never so rarely that it waits for us when it is back. */
public final class Patience {

    private static final Duration FIRST = Duration.ofMillis(250);
    private static final Duration LONGEST = Duration.ofSeconds(2);
    private static final double JITTER = 0.2;

    private Patience() {}

    /** To be given listeners, and built. */
    public static RetryPolicyBuilder<Object> policy() {
        return RetryPolicy.builder()
                .handle(ConsulException.class)
                .withBackoff(FIRST, LONGEST)
                .withJitter(JITTER)
                .withMaxRetries(-1);
    }
}
