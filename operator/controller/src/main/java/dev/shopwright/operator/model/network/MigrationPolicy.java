package dev.shopwright.operator.model.network;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.List;

/** A migration reaches its database and nothing else. */
final class MigrationPolicy {

    private MigrationPolicy() {}

    static NetworkPolicy of(Situation situation, Component component) {
        return new Allowance(
                        Labels.selector(situation.name(), component.migrationId()),
                        List.of(),
                        List.of(
                                Traffic.toDns(situation.settings().dnsNamespace()),
                                Stores.toDatabase(situation, component)))
                .policy(situation, Labels.of(situation.name(), component.id(), component.migrationId()));
    }
}
