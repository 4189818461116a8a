package dev.shopwright.consulsync.mirror;

/**
 * What things are called in Consul.
 *
 * @param cluster the name of the Kubernetes cluster
 * @param prefix what the names of all services begin with, or nothing; a rule of Consul's ACLs may be bound to it
 */
public record Naming(String cluster, String prefix) {

    String node(String kubernetesNode) {
        return clusterNode() + "-" + kubernetesNode;
    }

    /** For what is on no machine. */
    String clusterNode() {
        return "k8s-" + cluster;
    }

    String service(String namespace, String name) {
        return prefixed(namespace + "-" + name);
    }

    String prefixed(String name) {
        return DnsLabel.of(prefix.isEmpty() ? name : prefix + "-" + name);
    }
}
