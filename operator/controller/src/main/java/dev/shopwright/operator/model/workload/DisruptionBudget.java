package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudgetBuilder;
import java.util.Optional;

/** When machines are emptied, the pods of a service leave one by one. */
public final class DisruptionBudget {

    private DisruptionBudget() {}

    /** None for a single pod, which would keep its machine from ever being emptied. */
    public static Optional<PodDisruptionBudget> of(Situation situation, Component component) {
        var service = situation.service(component);
        var pods = service.autoscaling() == null
                ? service.replicas()
                : service.autoscaling().min();
        return pods > 1 ? Optional.of(budget(situation, component)) : Optional.empty();
    }

    private static PodDisruptionBudget budget(Situation situation, Component component) {
        var labels = Labels.of(situation.name(), component.id(), component.id());
        // spotless:off
        return new PodDisruptionBudgetBuilder()
                .withMetadata(situation.metadata(situation.nameOf(component), labels))
                .withNewSpec()
                    .withNewMaxUnavailable(1)
                    .withUnhealthyPodEvictionPolicy("AlwaysAllow")
                    .withNewSelector()
                        .withMatchLabels(labels.selector())
                    .endSelector()
                .endSpec()
                .build();
        // spotless:on
    }
}
