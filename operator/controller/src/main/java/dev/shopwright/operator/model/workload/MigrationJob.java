package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.ImageTag;
import dev.shopwright.operator.model.pod.Variable;
import dev.shopwright.operator.model.store.Store;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpecBuilder;
import io.fabric8.kubernetes.api.model.Quantity;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.batch.v1.JobBuilder;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings the database of a service to the schema of an image, and fills it with the sample where the Shop says so. A Job can't
 * change, so its name says what it does: another image, database or sample is another Job.
 */
public final class MigrationJob {

    /** Of busy processors it gets a fifth of what a pod that serves gets by default. */
    private static final Quantity WHAT_OTHERS_LEAVE = new Quantity("10m");

    private MigrationJob() {}

    /** With this image. */
    public static Job of(Situation situation, Component component, String image) {
        var labels = Labels.of(situation.name(), component.id(), component.migrationId())
                .withVersion(ImageTag.of(image));
        var template = template(situation, component, image, labels);
        // spotless:off
        return new JobBuilder()
                .withMetadata(situation.metadata(name(situation, component, template), labels))
                .withNewSpec()
                    .withBackoffLimit(2)
                    .withTemplate(template)
                .endSpec()
                .build();
        // spotless:on
    }

    private static PodTemplateSpec template(Situation situation, Component component, String image, Labels labels) {
        var scheduling = situation.service(component).scheduling();
        // spotless:off
        return new PodTemplateSpecBuilder()
                .withNewMetadata()
                    .withLabels(labels.values())
                .endMetadata()
                .withSpec(Placement.ofJob(pod(situation, container(situation, component, image)), scheduling))
                .build();
        // spotless:on
    }

    private static PodSpec pod(Situation situation, Container container) {
        return new PodSpecBuilder(ServicePod.of(situation, container))
                .withRestartPolicy("Never")
                .withAutomountServiceAccountToken(false)
                .build();
    }

    private static Container container(Situation situation, Component component, String image) {
        // spotless:off
        return ServicePod.container(situation, component, image)
                .withArgs(arguments(situation, component))
                .withEnv(environment(situation, component))
                .editResources()
                    .addToRequests("cpu", WHAT_OTHERS_LEAVE)
                .endResources()
                .build();
        // spotless:on
    }

    private static List<String> arguments(Situation situation, Component component) {
        return situation.spec().sampleData() && component.hasSample()
                ? List.of("seed", "--size", "demo", "--seed", "1")
                : List.of("migrate");
    }

    private static List<EnvVar> environment(Situation situation, Component component) {
        var variables = new ArrayList<>(Store.database(situation, component).environment());
        variables.add(Variable.of("SPRING_CLOUD_KUBERNETES_ENABLED", false));
        return variables;
    }

    /** It is also a label of the Job's pods, which takes 63 letters: hence the limit of a shop's name. */
    private static String name(Situation situation, Component component, PodTemplateSpec template) {
        return situation.name() + "-" + component.migrationId() + "-" + TemplateHash.of(template);
    }
}
