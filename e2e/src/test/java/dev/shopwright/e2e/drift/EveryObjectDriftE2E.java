package dev.shopwright.e2e.drift;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.Belongings;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.SecretList;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnCluster
class EveryObjectDriftE2E {

    private static final Duration LIMIT = Duration.ofSeconds(5);
    private static final Duration START = Duration.ofMinutes(5);

    private final TestNamespace namespace;

    EveryObjectDriftE2E(TestNamespace namespace) {
        this.namespace = namespace;
    }

    /** With all that makes more kinds of objects. What was deleted is to run again, or to have run, before the next is damaged. */
    @Test
    void shouldRepairEveryObjectWithinFiveSecondsAndKeepItsSecrets() {
        RunningShop shop = RunningShop.named(namespace, "drift")
                .with("routing: {rateLimit: {average: 1000, burst: 1000}}")
                .with("services: {storefront: {autoscaling: {min: 2, max: 2}}}")
                .apply()
                .awaitReady(START);
        Belongings belongings = Belongings.of(shop);
        Repairs repairs = new Repairs(belongings);

        List<GenericKubernetesResource> works = belongings.works();
        for (GenericKubernetesResource object : works) {
            Stream.of(Damage.values()).filter(damage -> damage.suits(object)).forEach(damage -> {
                repairs.measure(object, damage);
                shop.awaitRecovery(START).awaitReason("Ready", "Running", START);
            });
        }

        System.out.printf("drift: every one of %d objects was damaged in turn%n", works.size());
        repairs.print();
        assertThat(repairs.worst()).isLessThanOrEqualTo(LIMIT);
        assertKeepsSecrets(shop);
    }

    /** Without them nobody could open the data. */
    private static void assertKeepsSecrets(RunningShop shop) {
        var secrets = shop.client().secrets().withLabel("app.kubernetes.io/instance", shop.name());
        Map<String, Map<String, String>> generated = values(secrets.list());

        secrets.delete();

        await().during(LIMIT)
                .atMost(LIMIT.multipliedBy(3))
                .untilAsserted(() -> assertThat(values(secrets.list())).isEqualTo(generated));
        System.out.printf("drift: %d generated Secrets were deleted, and all stayed%n", generated.size());
        assertThat(generated).isNotEmpty();
    }

    private static Map<String, Map<String, String>> values(SecretList secrets) {
        return secrets.getItems().stream()
                .collect(toMap(secret -> secret.getMetadata().getName(), Secret::getData));
    }
}
