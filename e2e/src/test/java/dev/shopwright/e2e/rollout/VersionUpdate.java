package dev.shopwright.e2e.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.Service;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import io.fabric8.kubernetes.api.model.Pod;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** A shop on its way to the next version. */
public record VersionUpdate(RunningShop shop) {

    private static final String VERSION = Variant.NEXT.tag();

    /** Tells the shop to run it; the cluster has its images. */
    public static VersionUpdate of(RunningShop shop) {
        shop.patch("spec: {version: %s}".formatted(VERSION));
        return new VersionUpdate(shop);
    }

    /** Until the first pod of it is there. */
    public VersionUpdate awaitFirstPod(Duration limit) {
        await().atMost(limit)
                .untilAsserted(() -> assertThat(pods())
                        .anySatisfy(pod -> assertThat(imageOf(pod)).endsWith(VERSION)));
        return this;
    }

    /** Until every service has only pods of it, and those of the version before have ended what they were doing. */
    public void awaitEnd(Duration limit) {
        await().atMost(limit).untilAsserted(() -> {
            assertThat(shop.status().map(ShopStatus::lastGoodVersion)).contains(VERSION);
            assertThat(pods()).allSatisfy(pod -> assertThat(imageOf(pod)).endsWith(VERSION));
        });
    }

    private List<Pod> pods() {
        return Stream.of(Service.values())
                .flatMap(service ->
                        shop.client().pods().withLabels(shop.labels(service.id())).list().getItems().stream())
                .toList();
    }

    private static String imageOf(Pod pod) {
        return pod.getSpec().getContainers().get(0).getImage();
    }
}
