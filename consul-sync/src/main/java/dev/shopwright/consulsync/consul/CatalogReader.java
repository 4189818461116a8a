package dev.shopwright.consulsync.consul;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.CatalogNode;
import dev.shopwright.consulsync.catalog.Check;
import dev.shopwright.consulsync.catalog.Instance;
import dev.shopwright.consulsync.catalog.InstanceKey;
import dev.shopwright.consulsync.catalog.Ownership;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Reads all that one cluster owns: the nodes with its marks, and whatever is on them. Of checks only those are ours that we write;
 * whoever adds another, such as the maintenance mode, means it.
 */
final class CatalogReader {

    private static final TypeReference<List<NodeEntry>> NODES = new TypeReference<>() {};
    private static final TypeReference<ServiceEntries> SERVICES = new TypeReference<>() {};
    private static final TypeReference<List<CheckEntry>> CHECKS = new TypeReference<>() {};

    private final ConsulClient consul;
    private final String owned;

    CatalogReader(ConsulClient consul, Ownership ownership) {
        this.consul = consul;
        owned = new TreeMap<>(ownership.marks())
                .entrySet().stream()
                        .map(mark -> "node-meta=" + encoded(mark.getKey() + ":" + mark.getValue()))
                        .collect(joining("&"));
    }

    Catalog read() {
        var checks = checks();
        var nodes = consul.get(path("/v1/catalog/nodes", owned), NODES).body().stream()
                .map(node -> node.listed(checks))
                .toList();
        var instances =
                nodes.stream().flatMap(node -> instances(node.name(), checks)).toList();
        return Catalog.of(nodes, instances);
    }

    /** What changes whenever the result of {@link #read} may have. */
    List<String> watched() {
        return Stream.of("/v1/catalog/nodes", "/v1/catalog/services", "/v1/health/state/any")
                .map(path -> path + "?" + owned)
                .toList();
    }

    private static String path(String path, String query) {
        return path + "?consistent" + (query.isEmpty() ? "" : "&" + query);
    }

    private Stream<Instance> instances(String node, Map<InstanceKey, Check> checks) {
        return consul.get(path("/v1/catalog/node-services/" + encoded(node), ""), SERVICES).body().services().stream()
                .map(service -> service.listed(node, checks));
    }

    private Map<InstanceKey, Check> checks() {
        var checks = new HashMap<InstanceKey, Check>();
        for (CheckEntry check :
                consul.get(path("/v1/health/state/any", owned), CHECKS).body()) {
            check.listed().ifPresent(found -> checks.put(new InstanceKey(check.node(), check.id()), found));
        }
        return checks;
    }

    private record NodeEntry(String node, String address, Map<String, String> meta) {

        CatalogNode listed(Map<InstanceKey, Check> checks) {
            var check = Optional.ofNullable(checks.get(new InstanceKey(node, Operation.NODE_CHECK)));
            return new CatalogNode(node, address, meta, check);
        }
    }

    private record ServiceEntries(List<ServiceEntry> services) {}

    private record ServiceEntry(
            @JsonProperty("ID") String id,
            String service,
            String address,
            int port,
            List<String> tags,
            Map<String, String> meta) {

        Instance listed(String node, Map<InstanceKey, Check> checks) {
            var key = new InstanceKey(node, id);
            var check = Optional.ofNullable(checks.get(new InstanceKey(node, Operation.checkOf(key))));
            return new Instance(key, service, address, port, tags, meta, check);
        }
    }

    private record CheckEntry(
            String node, @JsonProperty("CheckID") String id, String status, String output) {

        /** One with a status that we never write counts as absent, and is written anew. */
        Optional<Check> listed() {
            return Stream.of(Check.Status.values())
                    .filter(known -> known.name().equalsIgnoreCase(status))
                    .findFirst()
                    .map(known -> new Check(known, output));
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
