package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.access.ServiceIdentity;
import dev.shopwright.operator.model.pod.ImageTag;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.ProbeBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.DeploymentBuilder;

/** The pods that serve: they are replaced one by one, and none goes before its successor is ready. */
public final class ServiceDeployment {

    private static final String TEMPLATE = "shopwright.dev/template";
    private static final int READY_WITHIN_SECONDS = 300;

    private ServiceDeployment() {}

    /** Running this image. */
    public static Deployment of(Situation situation, Component component, String image) {
        var labels = Labels.of(situation.name(), component.id(), component.id()).withVersion(ImageTag.of(image));
        var template = template(situation, component, image, labels);
        // spotless:off
        return new DeploymentBuilder()
                .withMetadata(situation.metadata(situation.nameOf(component), labels))
                .editMetadata()
                    .addToAnnotations(TEMPLATE, TemplateHash.of(template))
                .endMetadata()
                .withNewSpec()
                    .withReplicas(Replicas.of(situation, component))
                    .withRevisionHistoryLimit(2)
                    .withProgressDeadlineSeconds(situation.spec().progressDeadlineSeconds())
                    .withNewStrategy()
                        .withType("RollingUpdate")
                        .withNewRollingUpdate()
                            .withNewMaxUnavailable(0)
                            .withNewMaxSurge(1)
                        .endRollingUpdate()
                    .endStrategy()
                    .withNewSelector()
                        .withMatchLabels(labels.selector())
                    .endSelector()
                    .withTemplate(template)
                .endSpec()
                .build();
        // spotless:on
    }

    /** Whether pods are made of the same template by both, so that neither replaces those of the other. */
    public static boolean makeSamePods(Deployment one, Deployment other) {
        var template = one.getMetadata().getAnnotations().get(TEMPLATE);
        return template != null
                && template.equals(other.getMetadata().getAnnotations().get(TEMPLATE));
    }

    private static PodTemplateSpec template(Situation situation, Component component, String image, Labels labels) {
        var container = container(situation, component, image);
        var scheduling = situation.service(component).scheduling();
        // spotless:off
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                    .withLabels(labels.values())
                    .withAnnotations(GivenValues.versions(situation, container))
                .endMetadata()
                .withSpec(Placement.ofService(pod(situation, component, container), scheduling, labels))
                .build();
        // spotless:on
    }

    private static PodSpec pod(Situation situation, Component component, Container container) {
        return new PodSpecBuilder(ServicePod.of(situation, container))
                .withServiceAccountName(ServiceIdentity.nameFor(situation, component))
                .withAutomountServiceAccountToken(true)
                .withTerminationGracePeriodSeconds(45L)
                .build();
    }

    private static Container container(Situation situation, Component component, String image) {
        // spotless:off
        return ServicePod.container(situation, component, image)
                .withEnv(ServiceEnvironment.of(situation, component))
                .addNewPort()
                    .withName("http")
                    .withContainerPort(component.port())
                .endPort()
                .withStartupProbe(probe("startup", 1, READY_WITHIN_SECONDS))
                .withReadinessProbe(probe("readiness", 5, 3))
                .withLivenessProbe(probe("liveness", 10, 3))
                .withNewLifecycle()
                    .withNewPreStop()
                        // until nobody sends requests any more
                        .withNewSleep()
                            .withSeconds(10L)
                        .endSleep()
                    .endPreStop()
                .endLifecycle()
                .build();
        // spotless:on
    }

    private static Probe probe(String group, int seconds, int failures) {
        // spotless:off
        return new ProbeBuilder()
                .withNewHttpGet()
                    .withPath("/actuator/health/" + group)
                    .withNewPort("http")
                .endHttpGet()
                .withPeriodSeconds(seconds)
                .withTimeoutSeconds(Math.max(seconds, 5))
                .withFailureThreshold(failures)
                .build();
        // spotless:on
    }
}
