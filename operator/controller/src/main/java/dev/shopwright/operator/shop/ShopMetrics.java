package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.status.ConditionType;
import io.fabric8.kubernetes.api.model.Condition;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/** What the operator measures beyond what the SDK does: how the shops are, and what it had to do to them. */
public final class ShopMetrics {

    private static final List<String> STATUSES = List.of("True", "False", "Unknown");

    private final MeterRegistry registry;

    public ShopMetrics(MeterRegistry registry) {
        this.registry = registry;
    }

    /** Counts shops by condition; those that say nothing of it yet are Unknown. */
    void count(IndexerResourceCache<Shop> shops) {
        for (ConditionType condition : ConditionType.values()) {
            for (String status : STATUSES) {
                Gauge.builder("shopwright.shops", () -> count(shops, condition.name(), status))
                        .description("Shops by condition and its status.")
                        .tags("condition", condition.name(), "status", status)
                        .register(registry);
            }
        }
    }

    /** Something was put right that somebody else had changed. */
    void repaired(String kind) {
        registry.counter("shopwright.drift.repairs", "kind", kind).increment();
    }

    /** Something could not be written. */
    void failed(String kind) {
        registry.counter("shopwright.apply.failures", "kind", kind).increment();
    }

    private static long count(IndexerResourceCache<Shop> shops, String condition, String status) {
        return shops.list(shop -> status.equals(status(shop, condition))).count();
    }

    private static String status(Shop shop, String condition) {
        return Optional.ofNullable(shop.getStatus()).stream()
                .flatMap(status -> status.conditions().stream())
                .filter(found -> found.getType().equals(condition))
                .map(Condition::getStatus)
                .findAny()
                .orElse("Unknown");
    }
}
