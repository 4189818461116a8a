package dev.shopwright.e2e.drift;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.shop.Belongings;
import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.SampleShop;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnSampleShop
class AtRestE2E {

    private static final Duration REST = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofSeconds(10);
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final RunningShop shop;
    private final Writes writes;

    AtRestE2E(Cluster cluster, SampleShop sample) {
        shop = sample.shop();
        writes = new Writes(cluster.client());
    }

    @Test
    void shouldWriteNothingWhileNothingHappens() {
        shop.awaitRecovery(PATIENCE);
        awaitNamespacesGone();
        Map<String, String> versions = versions();
        Map<String, Long> before = writes.counts();

        await().pollInterval(POLL)
                .during(REST)
                .atMost(REST.plus(POLL.multipliedBy(3)))
                .untilAsserted(() -> assertThat(versions()).isEqualTo(versions));

        assertThat(writes.counts()).isEqualTo(before);
        System.out.printf(
                "at rest: in %d minutes not one write to %d objects of a shop, its status and its events%n",
                REST.toMinutes(), versions.size());
    }

    /** Those of other tests: as they end, all that may be in them is deleted, of every kind. */
    private void awaitNamespacesGone() {
        await().atMost(PATIENCE)
                .until(
                        () -> shop.client().namespaces().list().getItems(),
                        namespaces -> namespaces.stream().noneMatch(HasMetadata::isMarkedForDeletion));
    }

    /** Of all that the operator writes, by kind and name. */
    private Map<String, String> versions() {
        Stream<? extends HasMetadata> objects = Stream.of(
                        Belongings.of(shop).all(),
                        shop.client().v1().events().list().getItems())
                .flatMap(list -> list.stream());
        return Stream.concat(objects, Stream.of(shop.resource().require()))
                .collect(toMap(
                        object -> object.getKind() + "/" + object.getMetadata().getName(),
                        object -> object.getMetadata().getResourceVersion()));
    }
}
