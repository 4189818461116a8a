package dev.shopwright.consulsync.mirror;

import static java.util.stream.Collectors.groupingBy;

import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.CatalogNode;
import dev.shopwright.consulsync.catalog.Instance;
import io.fabric8.kubernetes.api.model.Service;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Says what the catalogue is to be, from what the cluster is. */
public final class Mirror {

    /** Who came first keeps a name that two ask for. */
    private static final Comparator<Service> BY_AGE = Comparator.<Service, String>comparing(
                    service -> service.getMetadata().getCreationTimestamp())
            .thenComparing(service -> service.getMetadata().getNamespace())
            .thenComparing(service -> service.getMetadata().getName());

    private final Naming naming;
    private final NodeMirror nodes;

    public Mirror(Naming naming) {
        this.naming = naming;
        nodes = new NodeMirror(naming);
    }

    /**
     * A look at the cluster.
     *
     * @param observed what the catalogue is: whose pod lives is kept, though the endpoints of its Service are lost for a while
     */
    public Mirrored of(ClusterState cluster, Catalog observed) {
        var services = listAll(cluster, observed);
        var instances =
                services.stream().flatMap(listed -> listed.instances().stream()).toList();
        return new Mirrored(Catalog.of(nodes(cluster, instances), instances), services);
    }

    private List<ListedService> listAll(ClusterState cluster, Catalog observed) {
        var present = observed.instances().values().stream().collect(groupingBy(Instance::service));
        var owners = new HashMap<String, Service>();
        return cluster.services().stream()
                .sorted(BY_AGE)
                .map(service -> list(service, owners, cluster, present))
                .toList();
    }

    private ListedService list(
            Service service, Map<String, Service> owners, ClusterState cluster, Map<String, List<Instance>> present) {
        try {
            var listing = Listing.of(service, naming);
            var owner = owners.putIfAbsent(listing.name(), service);
            if (owner != null) {
                return ListedService.not(service, taken(listing.name(), owner));
            }
            var mirror = new InstanceMirror(naming, cluster, service, listing);
            return ListedService.as(service, instances(mirror, present.getOrDefault(listing.name(), List.of())));
        } catch (InvalidListingException e) {
            return ListedService.not(service, e.getMessage());
        }
    }

    private static String taken(String name, Service owner) {
        return "%s is the name of %s in %s already: choose another by the annotation shopwright.dev/catalog-name"
                .formatted(
                        name, owner.getMetadata().getName(), owner.getMetadata().getNamespace());
    }

    private static List<Instance> instances(InstanceMirror mirror, List<Instance> present) {
        var found = mirror.ofEndpoints();
        var instances = new ArrayList<>(found.values());
        present.stream()
                .filter(instance -> !found.containsKey(instance.key()))
                .filter(mirror::isAlive)
                .forEach(instances::add);
        return instances.isEmpty() ? List.of(mirror.placeholder()) : instances;
    }

    private List<CatalogNode> nodes(ClusterState cluster, List<Instance> instances) {
        var byName = new TreeMap<String, CatalogNode>();
        cluster.nodes().stream().map(nodes::of).forEach(node -> byName.put(node.name(), node));
        instances.forEach(instance -> byName.computeIfAbsent(instance.key().node(), nodes::unknown));
        return List.copyOf(byName.values());
    }
}
