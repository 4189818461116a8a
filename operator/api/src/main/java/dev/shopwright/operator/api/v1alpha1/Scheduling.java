package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.kubernetes.api.model.Affinity;
import io.fabric8.kubernetes.api.model.Toleration;
import io.fabric8.kubernetes.api.model.TopologySpreadConstraint;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Which machines pods run on, in Kubernetes' own words. */
@Lenient
public record Scheduling(
        @JsonPropertyDescription("Labels of the machines.") Map<String, String> nodeSelector,

        @JsonPropertyDescription("Taints that don't keep them off.")
        List<Toleration> tolerations,

        @JsonPropertyDescription("What they prefer to be near to, and far from.") @Nullable
        Affinity affinity,

        @JsonPropertyDescription("How they spread.") List<TopologySpreadConstraint> topologySpreadConstraints,

        @JsonPropertyDescription("Who goes first when there is too little room.") @Size(max = 253) @Nullable
        String priorityClassName) {

    public Scheduling {
        nodeSelector = Collections.unmodifiableMap(new TreeMap<>(requireNonNullElse(nodeSelector, Map.of())));
        tolerations = List.copyOf(requireNonNullElse(tolerations, List.of()));
        topologySpreadConstraints = List.copyOf(requireNonNullElse(topologySpreadConstraints, List.of()));
    }
}
