package dev.shopwright.consulsync.catalog;

import java.util.Collection;
import java.util.Collections;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What one cluster owns in Consul's catalogue; immutable. In order, so that the same catalogue is always written the same way. */
public record Catalog(NavigableMap<String, CatalogNode> nodes, NavigableMap<InstanceKey, Instance> instances) {

    /** With nothing in it. */
    public static final Catalog EMPTY = new Catalog(new TreeMap<>(), new TreeMap<>());

    public Catalog {
        nodes = Collections.unmodifiableNavigableMap(nodes);
        instances = Collections.unmodifiableNavigableMap(instances);
    }

    public static Catalog of(Collection<CatalogNode> nodes, Collection<Instance> instances) {
        var byName = new TreeMap<String, CatalogNode>();
        nodes.forEach(node -> byName.put(node.name(), node));
        var byKey = new TreeMap<InstanceKey, Instance>();
        instances.forEach(instance -> byKey.put(instance.key(), instance));
        return new Catalog(byName, byKey);
    }

    /** The same after these changes. */
    public Catalog with(Collection<Change> changes) {
        var changedNodes = new TreeMap<>(nodes);
        var changedInstances = new TreeMap<>(instances);
        for (Change change : changes) {
            change.apply(changedNodes, changedInstances);
        }
        return new Catalog(changedNodes, changedInstances);
    }
}
