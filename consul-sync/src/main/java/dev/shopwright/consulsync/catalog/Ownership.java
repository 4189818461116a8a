package dev.shopwright.consulsync.catalog;

import java.util.Map;

/**
 * What in the catalogue is whose: a cluster owns the nodes that bear its marks and all that is on them, and touches no others.
 *
 * @param cluster the name of the Kubernetes cluster, unique among those that share a Consul
 */
public record Ownership(String cluster) {

    /** Pairs of a node's metadata. */
    public Map<String, String> marks() {
        return Map.of("managed-by", "shopwright-consul-sync", "cluster", cluster);
    }
}
