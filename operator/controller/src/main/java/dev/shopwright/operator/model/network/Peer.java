package dev.shopwright.operator.model.network;

import dev.shopwright.operator.model.Labels;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeerBuilder;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** One end of a connection, as policies name it. */
final class Peer {

    private static final String NAMESPACE = "kubernetes.io/metadata.name";
    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

    private Peer() {}

    /** All pods of a namespace. */
    static NetworkPolicyPeer namespace(String name) {
        // spotless:off
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                    .addToMatchLabels(NAMESPACE, name)
                .endNamespaceSelector()
                .build();
        // spotless:on
    }

    /** Pods of the shop's own namespace. */
    static NetworkPolicyPeer pods(Map<String, String> labels) {
        // spotless:off
        return new NetworkPolicyPeerBuilder()
                .withNewPodSelector()
                    .withMatchLabels(labels)
                .endPodSelector()
                .build();
        // spotless:on
    }

    static NetworkPolicyPeer component(String shop, String component) {
        return pods(Labels.selector(shop, component));
    }

    /** Pods of any namespace. */
    static NetworkPolicyPeer podsAnywhere(Map<String, String> labels) {
        // spotless:off
        return new NetworkPolicyPeerBuilder()
                .withNewNamespaceSelector()
                .endNamespaceSelector()
                .withNewPodSelector()
                    .withMatchLabels(labels)
                .endPodSelector()
                .build();
        // spotless:on
    }

    /** A policy knows addresses only: whoever is behind a name may be anywhere, which is an empty list. */
    static List<NetworkPolicyPeer> host(String host) {
        if (host.contains(":")) {
            return List.of(block(host + "/128"));
        }
        return IPV4.matcher(host).matches() ? List.of(block(host + "/32")) : List.of();
    }

    private static NetworkPolicyPeer block(String cidr) {
        // spotless:off
        return new NetworkPolicyPeerBuilder()
                .withNewIpBlock()
                    .withCidr(cidr)
                .endIpBlock()
                .build();
        // spotless:on
    }
}
