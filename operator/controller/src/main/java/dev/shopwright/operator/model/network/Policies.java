package dev.shopwright.operator.model.network;

import dev.shopwright.operator.api.v1alpha1.Database;
import dev.shopwright.operator.api.v1alpha1.Redis;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.ArrayList;
import java.util.List;

/** The network policies of a shop: one that forbids everything, and for each component one that allows what it needs. */
public final class Policies {

    private Policies() {}

    public static List<NetworkPolicy> of(Situation situation) {
        var policies = new ArrayList<NetworkPolicy>();
        policies.add(DefaultDeny.of(situation));
        for (Component component : Component.values()) {
            policies.add(new ServicePolicy(situation, component).policy());
            if (component.hasDatabase()) {
                addStore(policies, situation, component);
            }
        }
        if (situation.spec().redis().mode() == Redis.Mode.MANAGED) {
            policies.add(RedisPolicy.of(situation));
        }
        return List.copyOf(policies);
    }

    private static void addStore(List<NetworkPolicy> policies, Situation situation, Component component) {
        policies.add(MigrationPolicy.of(situation, component));
        var mode = situation.database(component).mode();
        if (mode == Database.Mode.MANAGED) {
            policies.add(DatabasePolicy.of(situation, component));
        } else if (mode == Database.Mode.CLOUD_NATIVE_PG) {
            policies.add(CloudNativePgPolicy.of(situation, component));
        }
    }
}
