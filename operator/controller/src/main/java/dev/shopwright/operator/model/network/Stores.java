package dev.shopwright.operator.model.network;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import java.util.Map;

/** The ways to a shop's databases and its Redis, wherever they are. */
final class Stores {

    static final int POSTGRES = 5432;
    static final int REDIS = 6379;

    private Stores() {}

    static NetworkPolicyEgressRule toDatabase(Situation situation, Component component) {
        var database = situation.database(component);
        return switch (database.mode()) {
            case MANAGED -> Traffic.to(Peer.component(situation.name(), component.databaseId()), POSTGRES);
            case CLOUD_NATIVE_PG -> Traffic.to(cluster(situation, component), POSTGRES);
            case EXTERNAL -> Traffic.to(Peer.host(database.host()), database.port());
        };
    }

    static NetworkPolicyEgressRule toRedis(Situation situation) {
        var redis = situation.spec().redis();
        return switch (redis.mode()) {
            case MANAGED -> Traffic.to(Peer.component(situation.name(), "redis"), REDIS);
            case EXTERNAL -> Traffic.to(Peer.host(redis.host()), redis.port());
        };
    }

    /** The pods that CloudNativePG makes for a service. */
    static NetworkPolicyPeer cluster(Situation situation, Component component) {
        return Peer.pods(clusterLabels(situation, component));
    }

    static Map<String, String> clusterLabels(Situation situation, Component component) {
        return Map.of("cnpg.io/cluster", situation.databaseOf(component));
    }
}
