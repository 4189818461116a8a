package dev.shopwright.consulsync.mirror;

import static java.util.Objects.requireNonNullElse;

import dev.shopwright.consulsync.catalog.CatalogNode;
import dev.shopwright.consulsync.catalog.Check;
import dev.shopwright.consulsync.catalog.Ownership;
import io.fabric8.kubernetes.api.model.Node;
import java.util.Optional;

/** How a machine of the cluster is listed, or what stands for one. */
final class NodeMirror {

    /** Consul wants an address of every node; this one leads nowhere (RFC 5737, TEST-NET-1). */
    private static final String NOWHERE = "192.0.2.1";

    private final Naming naming;

    NodeMirror(Naming naming) {
        this.naming = naming;
    }

    CatalogNode of(Node node) {
        var address = node.getStatus().getAddresses().stream()
                .filter(candidate -> candidate.getType().equals("InternalIP"))
                .map(candidate -> candidate.getAddress())
                .findFirst()
                .orElse(NOWHERE);
        return node(naming.node(node.getMetadata().getName()), address, health(node));
    }

    /** One that pods are said to run on, and that Kubernetes does not list. */
    CatalogNode unknown(String name) {
        return name.equals(naming.clusterNode())
                ? node(name, NOWHERE, Check.passing("holds what is on no machine"))
                : node(name, NOWHERE, Check.critical("Kubernetes does not know this node"));
    }

    private CatalogNode node(String name, String address, Check check) {
        return new CatalogNode(name, address, new Ownership(naming.cluster()).marks(), Optional.of(check));
    }

    /** Without the condition's message, which tells how long ago something was. */
    private static Check health(Node node) {
        return node.getStatus().getConditions().stream()
                .filter(condition -> condition.getType().equals("Ready"))
                .findFirst()
                .map(condition -> condition.getStatus().equals("True")
                        ? Check.passing("ready")
                        : Check.critical(requireNonNullElse(condition.getReason(), "not ready")))
                .orElseGet(() -> Check.critical("the kubelet has not reported"));
    }
}
