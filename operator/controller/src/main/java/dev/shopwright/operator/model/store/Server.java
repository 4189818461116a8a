package dev.shopwright.operator.model.store;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.pod.ImageTag;
import dev.shopwright.operator.model.status.StoreFinding;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.apps.StatefulSetBuilder;
import java.util.Optional;

/**
 * A pod with a volume, and a name for it: what a managed Postgres and a managed Redis have in common.
 *
 * @param component what it is to the shop, such as {@code auth-db}
 */
record Server(Situation situation, Program program, String component) {

    String name() {
        return situation.name() + "-" + component;
    }

    String image() {
        return program.image(situation.settings());
    }

    Labels labels() {
        return Labels.of(situation.name(), program.id(), component).withVersion(ImageTag.of(image()));
    }

    boolean isReady() {
        return !situation.isHibernated() && readyPods() > 0;
    }

    /** How it does; {@code starting} is what is said of it until it is ready. */
    Finding finding(Finding starting) {
        var finding = StoreFinding.of(situation, component, starting);
        return finding.isRunning() ? Claims.refusal(situation, name()).orElse(finding) : finding;
    }

    private int readyPods() {
        return situation
                .observed()
                .find(StatefulSet.class, name())
                .flatMap(found -> Optional.ofNullable(found.getStatus()))
                .flatMap(status -> Optional.ofNullable(status.getReadyReplicas()))
                .orElse(0);
    }

    /** The volume outlives the StatefulSet, which also goes when the shop is to use another server. */
    StatefulSet statefulSet(PodSpec pod, PersistentVolumeClaim claim) {
        // spotless:off
        return new StatefulSetBuilder()
                .withMetadata(situation.metadata(name(), labels()))
                .withNewSpec()
                    .withServiceName(name())
                    .withReplicas(situation.isHibernated() ? 0 : 1)
                    .withNewSelector()
                        .withMatchLabels(labels().selector())
                    .endSelector()
                    .withNewPersistentVolumeClaimRetentionPolicy()
                        .withWhenDeleted("Retain")
                        .withWhenScaled("Retain")
                    .endPersistentVolumeClaimRetentionPolicy()
                    .withNewTemplate()
                        .withNewMetadata()
                            .withLabels(labels().values())
                        .endMetadata()
                        .withSpec(pod)
                    .endTemplate()
                    .withVolumeClaimTemplates(claim)
                .endSpec()
                .build();
        // spotless:on
    }

    Service service() {
        // spotless:off
        return new ServiceBuilder()
                .withMetadata(situation.metadata(name(), labels()))
                .withNewSpec()
                    .withSelector(labels().selector())
                    .addNewPort()
                        .withName(program.id())
                        .withPort(program.port())
                        .withNewTargetPort(program.id())
                    .endPort()
                .endSpec()
                .build();
        // spotless:on
    }
}
