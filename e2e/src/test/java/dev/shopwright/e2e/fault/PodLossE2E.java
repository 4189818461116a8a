package dev.shopwright.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.rollout.Load;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.Service;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("full")
@OnCluster
class PodLossE2E {

    private static final int PER_SECOND = 10;
    private static final Duration START = Duration.ofMinutes(6);

    private final TestNamespace namespace;
    private RunningShop shop;

    PodLossE2E(TestNamespace namespace) {
        this.namespace = namespace;
    }

    @BeforeAll
    void openAShopWithTwoPodsOfEach() {
        shop = RunningShop.named(namespace, "demo")
                .with("sampleData: true")
                .with("""
                        services:
                          auth: {replicas: 2}
                          product: {replicas: 2}
                          cart: {replicas: 2}
                          review: {replicas: 2}
                          storefront: {replicas: 2}
                        """)
                .open(START);
        Stream.of(Service.values()).forEach(service -> awaitTwo(service, ""));
        Load.warmUp(shop.edge(), PER_SECOND);
    }

    @Test
    void shouldAnswerEveryRequestWhilePodsAreDeletedOneByOne() {
        List<Pod> pods = Stream.of(Service.values())
                .flatMap(service -> shop.pods(service.id()).stream())
                .toList();

        Load load = Load.of(shop.edge(), PER_SECOND);
        Instant start = Instant.now();
        try (load) {
            load.awaitMore(PER_SECOND);
            Stream.of(Service.values())
                    .forEach(service -> shop.pods(service.id()).forEach(pod -> replace(service, pod)));
        }

        System.out.printf(
                "each of %d pods deleted in turn within %d s: %s%n",
                pods.size(), Duration.between(start, Instant.now()).toSeconds(), load);
        assertThat(load.failures()).isEmpty();
    }

    private void replace(Service service, Pod pod) {
        shop.client().pods().resource(pod).delete();
        awaitTwo(service, pod.getMetadata().getName());
    }

    private void awaitTwo(Service service, String without) {
        await().atMost(START)
                .untilAsserted(() -> assertThat(shop.pods(service.id()))
                        .hasSize(2)
                        .allMatch(Readiness::isPodReady)
                        .noneMatch(pod -> pod.getMetadata().getName().equals(without)));
    }
}
