package dev.shopwright.e2e.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.shop.Belongings;
import dev.shopwright.e2e.shop.Belongings.Kind;
import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.SampleShop;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One object of each kind. What pods can't do without is deleted by {@link EveryObjectDriftE2E} only, in a shop of its own. */
@OnSampleShop
class DriftE2E {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    /** With an account go the tokens of the pods that have it. */
    private static final Set<String> RUNNING = Set.of("Deployment", "StatefulSet", "Job", "ServiceAccount");

    private final RunningShop shop;
    private final Belongings belongings;
    private final Repairs repairs;

    DriftE2E(SampleShop sample) {
        shop = sample.shop();
        belongings = Belongings.of(shop);
        repairs = new Repairs(belongings);
    }

    @Test
    void shouldRepairEachKindOfObjectWithinFiveSeconds() {
        for (Kind kind : Belongings.WORKS) {
            belongings.all(kind).stream().findFirst().ifPresent(this::damage);
        }
        shop.awaitRecovery(Duration.ofMinutes(2)).awaitRoutes();

        repairs.print();
        assertThat(repairs.worst()).isLessThanOrEqualTo(LIMIT);
    }

    private void damage(GenericKubernetesResource object) {
        Stream.of(Damage.values())
                .filter(damage -> damage.suits(object))
                .filter(damage -> damage != Damage.DELETED || !RUNNING.contains(object.getKind()))
                .forEach(damage -> repairs.measure(object, damage));
    }
}
