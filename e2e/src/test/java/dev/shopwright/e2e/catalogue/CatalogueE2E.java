package dev.shopwright.e2e.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.catalogue.ConsulCatalogue.Listed;
import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.PodResource;
import io.fabric8.kubernetes.client.readiness.Readiness;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** From the API server's word of a change until Consul shows it; with real pods, but only a few: ScaleIT and CatalogueIT have more. */
@OnCluster
class CatalogueE2E {

    private static final String COLOUR = "listed";
    private static final int TIMES = 5;
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final int LIMIT_SECONDS = 60;

    private final ConsulCatalogue consul = new ConsulCatalogue();
    private final KubernetesClient client;
    private final String service;

    CatalogueE2E(TestNamespace namespace) {
        client = namespace.client();
        service = namespace.name() + "-server";
    }

    @BeforeAll
    void askForIt() {
        Manifest.of("listed-service.yaml")
                .with("name", "server")
                .with("colour", COLOUR)
                .create(client);
    }

    @Test
    void shouldShowWhatBecomesOfPods() {
        List<Shown> shown = new ArrayList<>();
        List<String> pods =
                IntStream.range(0, TIMES).mapToObj(number -> "server-" + number).toList();

        pods.forEach(this::create);
        pods.forEach(pod -> shown.add(shown("ready", pod, Readiness::isPodReady, Listed::isPassing)));
        for (String pod : pods) {
            run(pod, "rm /tmp/index.html");
            shown.add(shown("unready", pod, Predicate.not(Readiness::isPodReady), listed -> !listed.isPassing()));
            assertThat(consul.pod(service, pod).orElseThrow().reason()).contains("readiness probe fails");
            run(pod, "echo back >/tmp/index.html");
            shown.add(shown("ready again", pod, Readiness::isPodReady, Listed::isPassing));
        }
        for (String pod : pods) {
            pod(pod).withGracePeriod(1).delete();
            shown.add(shown(
                    "ending", pod, this::isEnding, listed -> listed.reason().startsWith("draining")));
            shown.add(gone(pod));
        }

        shown.sort(Comparator.comparing(Shown::after));
        Shown last = shown.get(shown.size() - 1);
        System.out.printf(
                "Consul: %d changes of pods, shown after p50 %d ms, at most %d ms (%s)%n",
                shown.size(),
                shown.get(shown.size() / 2).after().toMillis(),
                last.after().toMillis(),
                last.what());
        assertThat(last.after()).isLessThanOrEqualTo(LONGEST);
    }

    /** A change, and how long after the API server Consul told of it. */
    private record Shown(String what, Duration after) {}

    private void create(String pod) {
        Manifest.of("server.yaml").with("name", pod).with("colour", COLOUR).create(client);
    }

    private PodResource pod(String name) {
        return client.pods().withName(name);
    }

    private void run(String pod, String command) {
        Exec exec = Exec.in(pod(pod), "sh", "-c", command);
        assertThat(exec.exitCode()).as(exec.output()).isZero();
    }

    private boolean isEnding(Pod pod) {
        return pod == null || pod.getMetadata().getDeletionTimestamp() != null;
    }

    private Shown shown(String what, String pod, Predicate<Pod> told, Predicate<Listed> listed) {
        pod(pod).waitUntilCondition(told, LIMIT_SECONDS, TimeUnit.SECONDS);
        return new Shown(
                what, until(() -> consul.pod(service, pod).filter(listed).isPresent()));
    }

    private Shown gone(String pod) {
        pod(pod).waitUntilCondition(Objects::isNull, LIMIT_SECONDS, TimeUnit.SECONDS);
        return new Shown("gone", until(() -> consul.pod(service, pod).isEmpty()));
    }

    private static Duration until(Callable<Boolean> shown) {
        long start = System.nanoTime();
        await().atMost(Duration.ofSeconds(LIMIT_SECONDS))
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(10))
                .until(shown);
        return Duration.ofNanos(System.nanoTime() - start);
    }
}
