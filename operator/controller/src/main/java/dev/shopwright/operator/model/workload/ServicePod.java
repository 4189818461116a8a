package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.Amount;
import dev.shopwright.operator.model.pod.Restricted;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.ContainerBuilder;
import io.fabric8.kubernetes.api.model.LocalObjectReference;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.ResourceRequirements;
import io.fabric8.kubernetes.api.model.ResourceRequirementsBuilder;
import java.util.Optional;

/** What the pods that serve and those that migrate have in common. */
final class ServicePod {

    private ServicePod() {}

    static PodSpec of(Situation situation, Container container) {
        // spotless:off
        return new PodSpecBuilder()
                // a Service's address would be taken for a setting such as REDIS_PORT
                .withEnableServiceLinks(false)
                .withSecurityContext(Restricted.pod())
                .withImagePullSecrets(situation.settings().imagePullSecrets().stream()
                        .map(LocalObjectReference::new)
                        .toList())
                .withContainers(container)
                .addNewVolume()
                    .withName("tmp")
                    .withNewEmptyDir()
                    .endEmptyDir()
                .endVolume()
                .build();
        // spotless:on
    }

    static ContainerBuilder container(Situation situation, Component component, String image) {
        // spotless:off
        return new ContainerBuilder()
                .withName(component.id())
                .withImage(image)
                .withImagePullPolicy(situation.settings().imagePullPolicy())
                // the last words of one that fails are its reason in the Shop's status
                .withTerminationMessagePolicy("FallbackToLogsOnError")
                .withResources(Optional.ofNullable(situation.service(component).resources())
                        .map(Amount::of)
                        .orElseGet(ServicePod::usualResources))
                .withSecurityContext(Restricted.container())
                .addNewVolumeMount()
                    .withName("tmp")
                    .withMountPath("/tmp")
                .endVolumeMount();
        // spotless:on
    }

    private static ResourceRequirements usualResources() {
        return new ResourceRequirementsBuilder()
                .addToRequests("cpu", new Quantity("50m"))
                .addToRequests("memory", new Quantity("384Mi"))
                .addToLimits("memory", new Quantity("512Mi"))
                .build();
    }
}
