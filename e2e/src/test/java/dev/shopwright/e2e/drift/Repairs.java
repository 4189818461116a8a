package dev.shopwright.e2e.drift;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.shop.Belongings;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.awaitility.core.ConditionTimeoutException;

/** How long the operator took to put things right, one after the other. */
final class Repairs {

    private static final Duration LIMIT = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(20);

    private record Repair(String kind, Damage damage, Duration time) {}

    private final Belongings belongings;
    private final List<Repair> repairs = new ArrayList<>();

    Repairs(Belongings belongings) {
        this.belongings = belongings;
    }

    /** Damages the object, and waits until it is as before. */
    void measure(GenericKubernetesResource found, Damage damage) {
        Resource<GenericKubernetesResource> object = belongings.again(found);
        GenericKubernetesResource before = object.require();
        damage.inflict(object);
        Instant damaged = Instant.now();
        try {
            await().atMost(LIMIT)
                    .pollDelay(Duration.ZERO)
                    .pollInterval(POLL)
                    .until(() -> damage.isUndone(before, object.get()));
        } catch (ConditionTimeoutException never) {
            throw new AssertionError(
                    "%s %s stayed %s"
                            .formatted(before.getKind(), before.getMetadata().getName(), damage),
                    never);
        }
        repairs.add(new Repair(before.getKind(), damage, Duration.between(damaged, Instant.now())));
    }

    Duration worst() {
        return worst(repairs);
    }

    void print() {
        repairs.stream()
                .collect(groupingBy(repair -> repair.kind() + " " + repair.damage(), TreeMap::new, toList()))
                .forEach((what, those) -> System.out.printf(
                        "drift: %-38s %2d repaired, median %5d ms, worst %5d ms%n",
                        what,
                        those.size(),
                        median(those).toMillis(),
                        worst(those).toMillis()));
        System.out.printf(
                "drift: all %d repaired, median %d ms, worst %d ms%n",
                repairs.size(), median(repairs).toMillis(), worst().toMillis());
    }

    private static Duration median(List<Repair> repairs) {
        return repairs.stream().map(Repair::time).sorted().toList().get(repairs.size() / 2);
    }

    private static Duration worst(List<Repair> repairs) {
        return repairs.stream().map(Repair::time).max(Duration::compareTo).orElseThrow();
    }
}
