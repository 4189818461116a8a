package dev.shopwright.consulsync.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How to get from one catalogue to another. What is added comes before what goes, so that a service which moves is never without
 * instances; nodes come before what is on them, and go after it.
 */
public final class Difference {

    private Difference() {}

    public static List<Change> between(Catalog observed, Catalog desired) {
        return Stream.of(
                        desired.nodes().values().stream()
                                .flatMap(node -> put(observed.nodes().get(node.name()), node)),
                        desired.instances().values().stream()
                                .flatMap(instance -> put(observed.instances().get(instance.key()), instance)),
                        missing(observed.instances(), desired.instances()).map(Change.RemoveInstance::new),
                        missing(observed.nodes(), desired.nodes()).map(node -> new Change.RemoveNode(node.name())))
                .<Change>flatMap(changes -> changes)
                .toList();
    }

    private static Stream<Change> put(@Nullable CatalogNode before, CatalogNode after) {
        var found = Optional.ofNullable(before);
        var registers = found.filter(after::isRegisteredAs).isEmpty();
        var checks = !found.flatMap(CatalogNode::check).equals(after.check());
        return registers || checks
                ? Stream.of(new Change.PutNode(after, found.isEmpty(), registers, checks))
                : Stream.empty();
    }

    private static Stream<Change> put(@Nullable Instance before, Instance after) {
        var found = Optional.ofNullable(before);
        var registers = found.filter(after::isRegisteredAs).isEmpty();
        var checks = !found.flatMap(Instance::check).equals(after.check());
        return registers || checks ? Stream.of(new Change.PutInstance(after, registers, checks)) : Stream.empty();
    }

    private static <K, V> Stream<V> missing(Map<K, V> observed, Map<K, V> desired) {
        return observed.entrySet().stream()
                .filter(entry -> !desired.containsKey(entry.getKey()))
                .map(Map.Entry::getValue);
    }
}
