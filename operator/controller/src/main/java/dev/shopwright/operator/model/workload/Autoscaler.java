package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.api.v1alpha1.Autoscaling;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscalerBuilder;
import java.util.Optional;

/** As many pods as the load needs. */
public final class Autoscaler {

    private Autoscaler() {}

    /** None without autoscaling, nor while the shop sleeps. */
    public static Optional<HorizontalPodAutoscaler> of(Situation situation, Component component) {
        return Optional.ofNullable(situation.service(component).autoscaling())
                .filter(autoscaling -> !situation.isHibernated())
                .map(autoscaling -> autoscaler(situation, component, autoscaling));
    }

    private static HorizontalPodAutoscaler autoscaler(
            Situation situation, Component component, Autoscaling autoscaling) {
        var name = situation.nameOf(component);
        var labels = Labels.of(situation.name(), component.id(), component.id());
        // spotless:off
        return new HorizontalPodAutoscalerBuilder()
                .withMetadata(situation.metadata(name, labels))
                .withNewSpec()
                    .withNewScaleTargetRef()
                        .withApiVersion("apps/v1")
                        .withKind("Deployment")
                        .withName(name)
                    .endScaleTargetRef()
                    .withMinReplicas(autoscaling.min())
                    .withMaxReplicas(autoscaling.max())
                    .addNewMetric()
                        .withType("Resource")
                        .withNewResource()
                            .withName("cpu")
                            .withNewTarget()
                                .withType("Utilization")
                                .withAverageUtilization(autoscaling.cpu())
                            .endTarget()
                        .endResource()
                    .endMetric()
                .endSpec()
                .build();
        // spotless:on
    }
}
