package dev.shopwright.e2e.pace;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.shop.OnSampleShop;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.SampleShop;
import dev.shopwright.e2e.shop.Service;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How long one pod of a service takes from its creation to Ready on one CPU, with and without an AOT cache. */
@OnSampleShop
@Tag("bench")
class StartUpE2E {

    private static final int ROUNDS = 5;

    private final KubernetesClient client;
    private final RunningShop shop;

    StartUpE2E(SampleShop sample) {
        shop = sample.shop();
        client = shop.client();
    }

    @ParameterizedTest
    @EnumSource
    void shouldStartFasterWithACache(Service service) {
        List<Duration> plain = new ArrayList<>();
        List<Duration> cached = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            plain.add(start(pod(service, "")));
            cached.add(start(pod(service, "-aot")));
        }

        System.out.printf(
                "%-10s  without: %s  with an AOT cache: %s%n", service.id(), describe(plain), describe(cached));
        assertThat(median(cached)).isLessThan(median(plain));
    }

    /** As the service's Deployment would make it but with one CPU at most, of the image with this tag suffix. */
    private Pod pod(Service service, String suffix) {
        String name = shop.name() + "-" + service.id();
        PodTemplateSpec template =
                client.apps().deployments().withName(name).require().getSpec().getTemplate();
        // spotless:off
        return new PodBuilder()
                .withNewMetadata()
                    .withGenerateName(name + "-")
                    .withLabels(shop.labels(service.id()))
                .endMetadata()
                .withNewSpecLike(template.getSpec())
                    .editFirstContainer()
                        .withImage(template.getSpec().getContainers().get(0).getImage() + suffix)
                        .editResources()
                            .addToLimits("cpu", new Quantity("1"))
                        .endResources()
                    .endContainer()
                .endSpec()
                .build();
        // spotless:on
    }

    private Duration start(Pod wanted) {
        long start = System.nanoTime();
        PodResource pod = client.pods().resource(client.resource(wanted).create());
        pod.waitUntilReady(3, TimeUnit.MINUTES);
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        pod.withGracePeriod(0).delete();
        pod.waitUntilCondition(gone -> gone == null, 1, TimeUnit.MINUTES);
        return taken;
    }

    private static Duration median(List<Duration> durations) {
        return durations.stream().sorted().toList().get(durations.size() / 2);
    }

    private static String describe(List<Duration> durations) {
        return "%.1f s (%s)"
                .formatted(
                        seconds(median(durations)),
                        String.join(
                                " ",
                                durations.stream()
                                        .map(duration -> "%.1f".formatted(seconds(duration)))
                                        .toList()));
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
