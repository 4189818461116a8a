package dev.shopwright.consulsync.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Catalogues made by chance, of so few names that any two of them have much in common. */
final class RandomCatalog {

    private static final int NODES = 4;
    private static final int INSTANCES = 12;

    private final Random random;

    RandomCatalog(Random random) {
        this.random = random;
    }

    Catalog next() {
        List<CatalogNode> nodes =
                some(NODES).mapToObj(number -> node("node-" + number)).toList();
        return Catalog.of(
                nodes, nodes.isEmpty() ? List.of() : instancesOn(nodes).toList());
    }

    private Stream<Instance> instancesOn(List<CatalogNode> nodes) {
        return some(INSTANCES).mapToObj(number -> instance(one(nodes).name(), number));
    }

    private CatalogNode node(String name) {
        return new CatalogNode(name, "10.0.0." + random.nextInt(2), new Ownership("c").marks(), check());
    }

    private Instance instance(String node, int number) {
        String service = "service-" + number % 3;
        return new Instance(
                new InstanceKey(node, service + "--" + number),
                service,
                "10.1.0." + random.nextInt(2),
                8000,
                List.of("k8s", "version-" + random.nextInt(2)),
                Map.of("pod", "pod-" + number),
                check());
    }

    private Optional<Check> check() {
        return one(List.of(
                Optional.of(Check.passing("ready")), Optional.of(Check.critical("draining")), Optional.<Check>empty()));
    }

    private IntStream some(int most) {
        return IntStream.range(0, most).filter(number -> random.nextBoolean());
    }

    private <T> T one(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }
}
