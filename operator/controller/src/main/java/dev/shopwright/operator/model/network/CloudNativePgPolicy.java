package dev.shopwright.operator.model.network;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;
import java.util.Map;

/**
 * The servers that CloudNativePG runs for a service are reached by what uses them, by each other, and by their operator, in
 * whatever namespace that is. They report to the API server themselves.
 */
final class CloudNativePgPolicy {

    private static final int STATUS = 8000;
    private static final Map<String, String> OPERATOR = Map.of("app.kubernetes.io/name", "cloudnative-pg");

    private CloudNativePgPolicy() {}

    static NetworkPolicy of(Situation situation, Component component) {
        var siblings = Stores.cluster(situation, component);
        return new Allowance(
                        Stores.clusterLabels(situation, component),
                        List.of(
                                Traffic.from(DatabasePolicy.users(situation, component), Stores.POSTGRES),
                                Traffic.from(List.of(siblings, Peer.podsAnywhere(OPERATOR)), Stores.POSTGRES, STATUS)),
                        List.of(
                                Traffic.toDns(situation.settings().dnsNamespace()),
                                Traffic.toApiServer(),
                                Traffic.to(siblings, Stores.POSTGRES, STATUS)))
                .policy(situation, Labels.of(situation.name(), "postgres", component.databaseId()));
    }
}
