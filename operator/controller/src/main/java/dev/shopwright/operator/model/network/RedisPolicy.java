package dev.shopwright.operator.model.network;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import java.util.Arrays;
import java.util.List;

/** Redis is reached by the services, and reaches nobody. */
final class RedisPolicy {

    private RedisPolicy() {}

    static NetworkPolicy of(Situation situation) {
        var services = Arrays.stream(Component.values())
                .map(component -> Peer.component(situation.name(), component.id()))
                .toList();
        return new Allowance(
                        Labels.selector(situation.name(), "redis"),
                        List.of(Traffic.from(services, Stores.REDIS)),
                        List.of())
                .policy(situation, Labels.of(situation.name(), "redis", "redis"));
    }
}
