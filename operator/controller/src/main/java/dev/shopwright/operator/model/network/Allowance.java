package dev.shopwright.operator.model.network;

import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import java.util.List;
import java.util.Map;

/**
 * What the pods of one component may do.
 *
 * @param pods what selects them
 * @param ingress who may talk to them
 * @param egress whom they may talk to
 */
record Allowance(
        Map<String, String> pods, List<NetworkPolicyIngressRule> ingress, List<NetworkPolicyEgressRule> egress) {

    /** As a policy named after the component, with the labels of what it is about. */
    NetworkPolicy policy(Situation situation, Labels labels) {
        var name = situation.name() + "-" + labels.values().get(Labels.COMPONENT);
        // spotless:off
        return new NetworkPolicyBuilder()
                .withMetadata(situation.metadata(name, labels))
                .withNewSpec()
                    .withNewPodSelector()
                        .withMatchLabels(pods)
                    .endPodSelector()
                    .withPolicyTypes("Ingress", "Egress")
                    .withIngress(ingress)
                    .withEgress(egress)
                .endSpec()
                .build();
        // spotless:on
    }
}
