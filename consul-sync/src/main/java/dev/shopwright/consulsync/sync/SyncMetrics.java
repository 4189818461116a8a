package dev.shopwright.consulsync.sync;

import dev.shopwright.consulsync.consul.CatalogWriter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** What is counted, for those who look at the operators' dashboards. */
public final class SyncMetrics {

    private static final String PREFIX = "shopwright.catalog.";

    private final Timer lag;
    private final Counter writes;
    private final Counter refusals;
    private final Counter failures;
    private final Counter drift;
    private final AtomicInteger owned = new AtomicInteger();
    private final AtomicLong looked = new AtomicLong();

    /** Counts in a registry. */
    public SyncMetrics(MeterRegistry registry) {
        lag = Timer.builder(PREFIX + "lag")
                .description("From the first news of a change until Consul has it")
                .serviceLevelObjectives(
                        Duration.ofMillis(100),
                        Duration.ofMillis(200),
                        Duration.ofMillis(500),
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(5),
                        Duration.ofSeconds(30))
                .register(registry);
        writes = counter(registry, "writes", "Changes written to the catalogue");
        refusals = counter(registry, "refusals", "Changes that Consul refused by name");
        failures =
                counter(registry, "failures", "Looks that ended since Consul could not be reached or did not answer");
        drift = counter(registry, "drift", "Differences to what was last written, made by somebody else");
        Gauge.builder(PREFIX + "instances", owned, AtomicInteger::get)
                .description("Instances that the cluster has in the catalogue")
                .register(registry);
        TimeGauge.builder(PREFIX + "looked", looked, TimeUnit.MILLISECONDS, AtomicLong::get)
                .description(
                        "When both sides were last seen to be the same, but for what is held back or refused; 0 on a"
                                + " replica that stands by")
                .register(registry);
    }

    void lag(Duration duration) {
        lag.record(duration);
    }

    void wrote(CatalogWriter.Result result) {
        writes.increment(result.written().size());
        refusals.increment(result.refused().size());
    }

    void failed() {
        failures.increment();
    }

    void drift(int differences) {
        drift.increment(differences);
    }

    void looked(Instant when, int instances) {
        looked.set(when.toEpochMilli());
        owned.set(instances);
    }

    void standsBy() {
        looked.set(0);
        owned.set(0);
    }

    private static Counter counter(MeterRegistry registry, String name, String description) {
        return Counter.builder(PREFIX + name).description(description).register(registry);
    }
}
