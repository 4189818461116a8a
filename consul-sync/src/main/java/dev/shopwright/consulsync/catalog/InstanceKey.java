package dev.shopwright.consulsync.catalog;

import java.util.Comparator;

/**
 * What Consul knows an instance by.
 *
 * @param node the name of the node it is on
 * @param id unique on that node
 */
public record InstanceKey(String node, String id) implements Comparable<InstanceKey> {

    private static final Comparator<InstanceKey> ORDER =
            Comparator.comparing(InstanceKey::node).thenComparing(InstanceKey::id);

    @Override
    public int compareTo(InstanceKey other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return node + "/" + id;
    }
}
