package dev.shopwright.operator.model.network;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.List;

/** A database is reached by its own service and by that service's migrations, and reaches nobody. */
final class DatabasePolicy {

    private DatabasePolicy() {}

    static NetworkPolicy of(Situation situation, Component component) {
        var name = component.databaseId();
        return new Allowance(
                        Labels.selector(situation.name(), name),
                        List.of(Traffic.from(users(situation, component), Stores.POSTGRES)),
                        List.of())
                .policy(situation, Labels.of(situation.name(), "postgres", name));
    }

    static List<NetworkPolicyPeer> users(Situation situation, Component component) {
        return List.of(
                Peer.component(situation.name(), component.id()),
                Peer.component(situation.name(), component.migrationId()));
    }
}
