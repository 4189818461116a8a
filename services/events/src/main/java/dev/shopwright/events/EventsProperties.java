package dev.shopwright.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How facts travel.
 *
 * @param pollInterval pause between two looks of relay and consumer
 * @param patience longest time of one step, after which it is given up and tried again
 * @param relayBatch facts sent to Redis in one step
 * @param consumerBatch facts read of each stream, and applied in one transaction
 * @param attempts failures after which a fact is parked
 * @param retention how long facts stay in the outbox and in the streams; a service away for longer misses some
 * @param memory how long an applied fact is remembered; more than the retention, so that nothing sent again is applied twice
 */
@ConfigurationProperties("shopwright.events")
public record EventsProperties(
        @DefaultValue("200ms") Duration pollInterval,
        @DefaultValue("1m") Duration patience,
        @DefaultValue("500") int relayBatch,
        @DefaultValue("100") int consumerBatch,
        @DefaultValue("10") int attempts,
        @DefaultValue("7d") Duration retention,
        @DefaultValue("14d") Duration memory) {}
