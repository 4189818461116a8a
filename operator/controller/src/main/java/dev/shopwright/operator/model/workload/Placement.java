package dev.shopwright.operator.model.workload;

import dev.shopwright.operator.api.v1alpha1.Scheduling;
import dev.shopwright.operator.model.Labels;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.AffinityBuilder;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodSpecBuilder;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraintBuilder;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which machines pods run on. */
final class Placement {

    private Placement() {}

    /** Of a service's pods: apart from each other, unless the Shop says where they go. */
    static PodSpec ofService(PodSpec pod, @Nullable Scheduling scheduling, Labels labels) {
        var spread = scheduling == null ? List.<TopologySpreadConstraint>of() : scheduling.topologySpreadConstraints();
        var affinity = scheduling == null ? null : scheduling.affinity();
        return new PodSpecBuilder(general(pod, scheduling))
                .withAffinity(affinity)
                .withTopologySpreadConstraints(spread.isEmpty() && affinity == null ? List.of(apart(labels)) : spread)
                .build();
    }

    /** Of a single pod, which is near to or far from no other: on the machines that the service may use. */
    static PodSpec ofJob(PodSpec pod, @Nullable Scheduling scheduling) {
        var machines = Optional.ofNullable(scheduling)
                .map(Scheduling::affinity)
                .map(Affinity::getNodeAffinity)
                .map(affinity ->
                        new AffinityBuilder().withNodeAffinity(affinity).build());
        return new PodSpecBuilder(general(pod, scheduling))
                .withAffinity(machines.orElse(null))
                .build();
    }

    private static PodSpec general(PodSpec pod, @Nullable Scheduling scheduling) {
        if (scheduling == null) {
            return pod;
        }
        return new PodSpecBuilder(pod)
                .withNodeSelector(new TreeMap<>(scheduling.nodeSelector()))
                .withTolerations(scheduling.tolerations())
                .withPriorityClassName(scheduling.priorityClassName())
                .build();
    }

    private static TopologySpreadConstraint apart(Labels labels) {
        // spotless:off
        return new TopologySpreadConstraintBuilder()
                .withMaxSkew(1)
                .withTopologyKey("kubernetes.io/hostname")
                .withWhenUnsatisfiable("ScheduleAnyway")
                .withNewLabelSelector()
                    .withMatchLabels(labels.selector())
                .endLabelSelector()
                .build();
        // spotless:on
    }
}
