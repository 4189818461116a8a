package dev.shopwright.consulsync.mirror;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.catalog.Catalog;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class MirrorTest {

    private final Mirror mirror = new Mirror(new Naming("blue", ""));
    private final GivenCluster cluster;
    private final Catalog listed;

    MirrorTest() throws IOException {
        cluster = GivenCluster.read(Path.of("src/test/resources/golden/in-ready-and-not.yaml"));
        listed = mirror.of(cluster, Catalog.EMPTY).catalog();
    }

    /** Somebody deleted the slice, or its controller is away: the pods live all the same. */
    @Test
    void shouldKeepLivingPodsThatNoSliceHas() {
        Catalog after =
                mirror.of(without(EndpointSlice.class::isInstance), listed).catalog();

        assertThat(after.instances().keySet())
                .extracting(key -> key.id())
                .containsExactly("shops-demo-cart--crashing", "shops-demo-cart--ready", "shops-demo-cart--starting");
    }

    @Test
    void shouldDropPodsThatAreGone() {
        Predicate<HasMetadata> isGone = object -> object instanceof EndpointSlice || object instanceof Pod;

        Catalog after = mirror.of(without(isGone), listed).catalog();

        assertThat(after.instances().values())
                .singleElement()
                .satisfies(instance -> assertThat(instance.key()).hasToString("k8s-blue/shops-demo-cart--none"));
    }

    @Test
    void shouldAddNothingThatNoSliceHas() {
        Catalog after = mirror.of(without(EndpointSlice.class::isInstance), Catalog.EMPTY)
                .catalog();

        assertThat(after.instances()).hasSize(1);
    }

    private GivenCluster without(Predicate<HasMetadata> gone) {
        List<HasMetadata> left =
                cluster.objects().stream().filter(gone.negate()).toList();
        return new GivenCluster(left);
    }
}
