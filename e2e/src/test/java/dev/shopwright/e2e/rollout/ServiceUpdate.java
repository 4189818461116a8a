package dev.shopwright.e2e.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.Service;
import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import java.time.Duration;
import java.time.Instant;

/** One service of a shop that gets another image than that of the shop's version. */
record ServiceUpdate(RunningShop shop, Service service, String image, Instant begun) {

    static ServiceUpdate begin(RunningShop shop, Service service, String image) {
        patch(shop, service, image);
        return new ServiceUpdate(shop, service, image, Instant.now());
    }

    /** Asks for the image of the shop's version again. */
    static void takeBack(RunningShop shop, Service service) {
        patch(shop, service, "null");
    }

    private static void patch(RunningShop shop, Service service, String image) {
        shop.patch("spec: {services: {%s: {image: %s}}}".formatted(service.id(), image));
    }

    /** Until the service says why it is not updated; answers what it says. */
    String awaitTrouble(String reason, Duration limit) {
        shop.awaitReason(service.id(), reason, limit);
        return status().message();
    }

    /** Until all its pods are of this image, and ready. */
    void awaitEnd(Duration limit) {
        await().atMost(limit)
                .untilAsserted(() -> assertThat(status())
                        .extracting(ServiceStatus::image, ServiceStatus::lastGoodImage, ServiceStatus::reason)
                        .containsExactly(image, image, "Running"));
    }

    /** Until it has its last good image again; answers how long after the beginning that was. */
    Duration awaitReturn(Duration limit) {
        await().atMost(limit).untilAsserted(() -> {
            assertThat(status().failedImage()).isEqualTo(image);
            assertThat(status().image()).isNotEqualTo(image).isEqualTo(status().lastGoodImage());
            assertThat(status().reason()).isEqualTo("RolledBack");
        });
        return sinceBegun();
    }

    Duration sinceBegun() {
        return Duration.between(begun, Instant.now());
    }

    private ServiceStatus status() {
        return shop.service(service.id()).orElseThrow();
    }
}
