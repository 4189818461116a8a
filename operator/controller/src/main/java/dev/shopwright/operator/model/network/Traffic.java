package dev.shopwright.operator.model.network;

import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyEgressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRule;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyIngressRuleBuilder;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPortBuilder;
import java.util.Arrays;
import java.util.List;

/** Connections that are allowed. Ports are those of pods, whatever the port of a Service in front of them. */
final class Traffic {

    private static final int DNS = 53;

    private Traffic() {}

    static NetworkPolicyIngressRule from(List<NetworkPolicyPeer> peers, int... ports) {
        // spotless:off
        return new NetworkPolicyIngressRuleBuilder()
                .withFrom(peers)
                .withPorts(tcp(ports))
                .build();
        // spotless:on
    }

    /** To anyone, if there are no peers. */
    static NetworkPolicyEgressRule to(List<NetworkPolicyPeer> peers, int... ports) {
        // spotless:off
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(peers)
                .withPorts(tcp(ports))
                .build();
        // spotless:on
    }

    static NetworkPolicyEgressRule to(NetworkPolicyPeer peer, int... ports) {
        return to(List.of(peer), ports);
    }

    /** To where names are resolved. */
    static NetworkPolicyEgressRule toDns(String namespace) {
        // spotless:off
        return new NetworkPolicyEgressRuleBuilder()
                .withTo(Peer.namespace(namespace))
                .withPorts(port("UDP", DNS), port("TCP", DNS))
                .build();
        // spotless:on
    }

    /** To the API server, which no selector finds: it is no pod, and has an address of its own in every cluster. */
    static NetworkPolicyEgressRule toApiServer() {
        return to(List.of(), 443, 6443);
    }

    private static List<NetworkPolicyPort> tcp(int... ports) {
        return Arrays.stream(ports).mapToObj(port -> port("TCP", port)).toList();
    }

    private static NetworkPolicyPort port(String protocol, int port) {
        // spotless:off
        return new NetworkPolicyPortBuilder()
                .withProtocol(protocol)
                .withNewPort(port)
                .build();
        // spotless:on
    }
}
