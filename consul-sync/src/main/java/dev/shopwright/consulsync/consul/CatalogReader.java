package dev.shopwright.consulsync.consul;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.stream.StreamSupport;

/**
 * Reads all that one cluster owns: the nodes with its marks, and whatever is on them. Of checks only those are ours that we write;
 * whoever adds another, such as the maintenance mode, means it.
 */
final class CatalogReader {

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
        var nodes = list(path("/v1/catalog/nodes", owned))
                .map(node -> node(node, checks))
                .toList();
        var instances = nodes.stream()
                .flatMap(node -> list(path("/v1/catalog/node-services/" + encoded(node.name()), ""), "Services")
                        .map(service -> instance(node.name(), service, checks)))
                .toList();
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

    private Stream<JsonNode> list(String path) {
        return elements(consul.get(path).body());
    }

    private Stream<JsonNode> list(String path, String field) {
        return elements(consul.get(path).body().path(field));
    }

    private Map<InstanceKey, Check> checks() {
        var checks = new HashMap<InstanceKey, Check>();
        list(path("/v1/health/state/any", owned))
                .forEach(check -> status(check)
                        .ifPresent(status -> checks.put(
                                new InstanceKey(text(check, "Node"), text(check, "CheckID")),
                                new Check(status, text(check, "Output")))));
        return checks;
    }

    /** A check with one that we never write counts as absent, and is written anew. */
    private static Optional<Check.Status> status(JsonNode check) {
        return Stream.of(Check.Status.values())
                .filter(status -> status.name().equalsIgnoreCase(text(check, "Status")))
                .findFirst();
    }

    private static CatalogNode node(JsonNode node, Map<InstanceKey, Check> checks) {
        var name = text(node, "Node");
        return new CatalogNode(
                name,
                text(node, "Address"),
                pairs(node.path("Meta")),
                Optional.ofNullable(checks.get(new InstanceKey(name, Operation.NODE_CHECK))));
    }

    private static Instance instance(String node, JsonNode service, Map<InstanceKey, Check> checks) {
        var key = new InstanceKey(node, text(service, "ID"));
        return new Instance(
                key,
                text(service, "Service"),
                text(service, "Address"),
                service.path("Port").asInt(),
                elements(service.path("Tags")).map(JsonNode::asText).toList(),
                pairs(service.path("Meta")),
                Optional.ofNullable(checks.get(new InstanceKey(node, Operation.checkOf(key)))));
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static Map<String, String> pairs(JsonNode object) {
        return object.properties().stream()
                .collect(toMap(Map.Entry::getKey, pair -> pair.getValue().asText()));
    }

    private static String text(JsonNode object, String field) {
        return object.path(field).asText();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
