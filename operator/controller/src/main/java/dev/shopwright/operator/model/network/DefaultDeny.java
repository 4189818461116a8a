package dev.shopwright.operator.model.network;

import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyBuilder;

/** No pod of a shop talks to anyone, unless another policy allows it. */
final class DefaultDeny {

    private DefaultDeny() {}

    /** Others' pods may well carry the shop's name as their instance; they are left alone. */
    static NetworkPolicy of(Situation situation) {
        // spotless:off
        return new NetworkPolicyBuilder()
                .withMetadata(situation.metadata(
                        situation.name() + "-default-deny", Labels.of(situation.name(), "network", "network")))
                .withNewSpec()
                    .withNewPodSelector()
                        .addToMatchLabels(Labels.INSTANCE, situation.name())
                        .addToMatchLabels(Labels.MANAGED_BY, Labels.OPERATOR)
                    .endPodSelector()
                    .withPolicyTypes("Ingress", "Egress")
                .endSpec()
                .build();
        // spotless:on
    }
}
