package dev.shopwright.chart;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import java.util.List;
import java.util.stream.Stream;

/** The objects that Helm has made of the chart, but those of {@code helm test}. */
record Rendering(List<HasMetadata> objects) {

    List<String> kinds() {
        return objects.stream().map(HasMetadata::getKind).toList();
    }

    List<String> names(String kind) {
        return objects.stream()
                .filter(object -> object.getKind().equals(kind))
                .map(object -> object.getMetadata().getName())
                .toList();
    }

    /** The only object of a type. */
    <T extends HasMetadata> T the(Class<T> type) {
        return only(all(type).toList(), type.getSimpleName());
    }

    /** The object of a type that has this name. */
    <T extends HasMetadata> T the(Class<T> type, String name) {
        return only(
                all(type)
                        .filter(object -> object.getMetadata().getName().equals(name))
                        .toList(),
                name);
    }

    List<Workload> workloads() {
        return Stream.concat(
                        all(Deployment.class)
                                .map(deployment -> new Workload(
                                        deployment.getMetadata(),
                                        deployment.getSpec().getTemplate())),
                        all(Job.class)
                                .map(job -> new Workload(
                                        job.getMetadata(), job.getSpec().getTemplate())))
                .toList();
    }

    Workload workload(String name) {
        return only(
                workloads().stream()
                        .filter(workload -> workload.name().equals(name))
                        .toList(),
                name);
    }

    <T extends HasMetadata> Stream<T> all(Class<T> type) {
        return objects.stream().filter(type::isInstance).map(type::cast);
    }

    /** The only object of a kind that the client has no class for. */
    GenericKubernetesResource the(String kind) {
        return only(
                all(GenericKubernetesResource.class)
                        .filter(object -> object.getKind().equals(kind))
                        .toList(),
                kind);
    }

    private static <T> T only(List<T> found, String what) {
        if (found.size() != 1) {
            throw new AssertionError("%d objects are %s, not one".formatted(found.size(), what));
        }
        return found.get(0);
    }
}
