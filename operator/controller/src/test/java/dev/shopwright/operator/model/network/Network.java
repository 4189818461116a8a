package dev.shopwright.operator.model.network;

import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPort;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A network that does what the policies of one namespace say. */
record Network(String namespace, List<NetworkPolicy> policies) {

    /** Something with an address; what is no pod has no namespace. */
    record Host(String address, String namespace, Map<String, String> labels) {

        static Host pod(String namespace, Map<String, String> labels) {
            return new Host("10.42.0.1", namespace, labels);
        }

        static Host outside(String address) {
            return new Host(address, "", Map.of());
        }
    }

    boolean lets(Host from, Host to, String protocol, int port) {
        return leaves(from, to, protocol, port) && enters(from, to, protocol, port);
    }

    boolean lets(Host from, Host to, int port) {
        return lets(from, to, "TCP", port);
    }

    private boolean leaves(Host from, Host to, String protocol, int port) {
        var own = policiesOf(from);
        return own.isEmpty()
                || own.stream()
                        .flatMap(policy -> policy.getSpec().getEgress().stream())
                        .anyMatch(rule -> isAmong(rule.getTo(), to) && isOpen(rule.getPorts(), protocol, port));
    }

    private boolean enters(Host from, Host to, String protocol, int port) {
        var own = policiesOf(to);
        return own.isEmpty()
                || own.stream()
                        .flatMap(policy -> policy.getSpec().getIngress().stream())
                        .anyMatch(rule -> isAmong(rule.getFrom(), from) && isOpen(rule.getPorts(), protocol, port));
    }

    private List<NetworkPolicy> policiesOf(Host host) {
        return policies.stream()
                .filter(policy -> host.namespace().equals(namespace))
                .filter(policy -> selects(policy.getSpec().getPodSelector(), host.labels()))
                .toList();
    }

    private boolean isAmong(List<NetworkPolicyPeer> peers, Host host) {
        return peers.isEmpty() || peers.stream().anyMatch(peer -> is(peer, host));
    }

    private boolean is(NetworkPolicyPeer peer, Host host) {
        if (peer.getIpBlock() != null) {
            return peer.getIpBlock().getCidr().replaceFirst("/\\d+$", "").equals(host.address());
        }
        var isThere = peer.getNamespaceSelector() == null
                ? host.namespace().equals(namespace)
                : !host.namespace().isEmpty()
                        && selects(
                                peer.getNamespaceSelector(), Map.of("kubernetes.io/metadata.name", host.namespace()));
        return isThere && (peer.getPodSelector() == null || selects(peer.getPodSelector(), host.labels()));
    }

    private static boolean selects(LabelSelector selector, Map<String, String> labels) {
        return Objects.requireNonNullElse(selector.getMatchLabels(), Map.<String, String>of()).entrySet().stream()
                .allMatch(label -> label.getValue().equals(labels.get(label.getKey())));
    }

    private static boolean isOpen(List<NetworkPolicyPort> ports, String protocol, int port) {
        return ports.stream()
                .anyMatch(open ->
                        open.getProtocol().equals(protocol) && open.getPort().getIntVal() == port);
    }
}
