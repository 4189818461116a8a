package dev.shopwright.e2e.cluster;

import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Event;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.fabric8.kubernetes.client.dsl.ContainerResource;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a failed test left in its namespace, as files that tell why it failed. Secrets are none of it. */
record Leftovers(KubernetesClient client) {

    private static final List<Class<? extends HasMetadata>> DESCRIBED = List.of(
            Shop.class,
            Pod.class,
            Deployment.class,
            StatefulSet.class,
            Job.class,
            Service.class,
            PersistentVolumeClaim.class,
            HorizontalPodAutoscaler.class,
            NetworkPolicy.class);

    void saveTo(Path folder) {
        write(folder.resolve("events.txt"), events());
        DESCRIBED.stream().filter(client::supports).forEach(kind -> {
            List<? extends HasMetadata> found = client.resources(kind).list().getItems();
            if (!found.isEmpty()) {
                write(folder.resolve(kind.getSimpleName() + ".yaml"), Serialization.asYaml(found));
            }
        });
        client.pods().list().getItems().forEach(pod -> saveLogs(pod, folder.resolve("logs")));
    }

    private String events() {
        return client.v1().events().list().getItems().stream()
                .sorted(Comparator.comparing(event -> event.getMetadata().getCreationTimestamp()))
                .map(Leftovers::line)
                .collect(Collectors.joining());
    }

    private static String line(Event event) {
        return "%s %s %s %s/%s: %s%n"
                .formatted(
                        event.getMetadata().getCreationTimestamp(),
                        event.getType(),
                        event.getReason(),
                        event.getInvolvedObject().getKind(),
                        event.getInvolvedObject().getName(),
                        event.getMessage());
    }

    private void saveLogs(Pod pod, Path folder) {
        Stream.concat(pod.getSpec().getInitContainers().stream(), pod.getSpec().getContainers().stream())
                .map(Container::getName)
                .forEach(name -> {
                    ContainerResource container = client.pods().resource(pod).inContainer(name);
                    String file = pod.getMetadata().getName() + "." + name;
                    write(folder.resolve(file + ".log"), logOrReason(container::getLog));
                    if (hasRestarted(pod, name)) {
                        write(folder.resolve(file + ".previous.log"), logOrReason(container.terminated()::getLog));
                    }
                });
    }

    private static boolean hasRestarted(Pod pod, String container) {
        return pod.getStatus().getContainerStatuses().stream()
                .anyMatch(status -> status.getName().equals(container) && status.getRestartCount() > 0);
    }

    /** A container that never started has no log, and the answer says why. */
    private static String logOrReason(Supplier<String> log) {
        try {
            return log.get();
        } catch (KubernetesClientException none) {
            return none.getMessage();
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
