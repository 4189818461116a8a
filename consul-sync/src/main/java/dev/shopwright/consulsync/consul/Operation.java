package dev.shopwright.consulsync.consul;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shopwright.consulsync.catalog.CatalogNode;
import dev.shopwright.consulsync.catalog.Check;
import dev.shopwright.consulsync.catalog.Instance;
import dev.shopwright.consulsync.catalog.InstanceKey;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One operation of a transaction, as Consul's API has it: exactly one of its parts is there. */
record Operation(
        @JsonProperty("KV") @Nullable Key key,

        @Nullable Node node,

        @Nullable Service service,

        @JsonProperty("Check") @Nullable CheckPart check) {

    /** The id of the check that tells of a node. */
    static final String NODE_CHECK = "kubernetes-node";

    private static final String SET = "set";
    /** "Compare and set" without an index to compare with. */
    private static final String CREATE = "cas";

    private static final String DELETE = "delete";
    /** Consul's UI takes a check without one for a machine's own. */
    private static final String TYPE = "kubernetes";

    private static final String CHECK_SUFFIX = "-kubernetes";

    record Key(
            String verb,
            String key,
            @Nullable String value,
            @Nullable Long index) {}

    record Node(String verb, NodePart node) {}

    record NodePart(
            String node, @Nullable String address, @Nullable Map<String, String> meta) {}

    record Service(String verb, String node, ServicePart service) {}

    record ServicePart(
            @JsonProperty("ID") String id,
            String service,
            @Nullable String address,
            @Nullable Integer port,
            @Nullable List<String> tags,
            @Nullable Map<String, String> meta) {}

    record CheckPart(String verb, CheckBody check) {}

    record CheckBody(
            String node,
            @JsonProperty("CheckID") String id,
            String name,
            Check.Status status,
            String output,
            String type,
            @JsonProperty("ServiceID") String serviceId,
            String serviceName) {}

    static Operation writeKey(String key, String value) {
        var encoded = Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8));
        return of(new Key(SET, key, encoded, null));
    }

    /** Fails, and all of the transaction with it, when the key was written since. */
    static Operation checkIndex(String key, long index) {
        return of(new Key("check-index", key, null, index));
    }

    /** A new one is refused if there is one of that name, which is somebody else's then. */
    static Operation put(CatalogNode node, boolean isNew) {
        return of(new Node(isNew ? CREATE : SET, new NodePart(node.name(), node.address(), node.meta())));
    }

    static Operation check(CatalogNode node, Check check) {
        return of(new CheckPart(
                SET,
                new CheckBody(
                        node.name(), NODE_CHECK, "Kubernetes node", check.status(), check.output(), TYPE, "", "")));
    }

    static Operation put(Instance instance) {
        return of(new Service(
                SET,
                instance.key().node(),
                new ServicePart(
                        instance.key().id(),
                        instance.service(),
                        instance.address(),
                        instance.port(),
                        instance.tags(),
                        instance.meta())));
    }

    static Operation check(Instance instance, Check check) {
        return of(new CheckPart(
                SET,
                new CheckBody(
                        instance.key().node(),
                        checkOf(instance.key()),
                        "Kubernetes pod",
                        check.status(),
                        check.output(),
                        TYPE,
                        instance.key().id(),
                        instance.service())));
    }

    /** With the service's name, by which Consul decides who may. */
    static Operation remove(Instance instance) {
        return of(new Service(
                DELETE,
                instance.key().node(),
                new ServicePart(instance.key().id(), instance.service(), null, null, null, null)));
    }

    static Operation removeNode(String name) {
        return of(new Node(DELETE, new NodePart(name, null, null)));
    }

    /** The id of the check that tells of an instance. */
    static String checkOf(InstanceKey key) {
        return key.id() + CHECK_SUFFIX;
    }

    private static Operation of(Key key) {
        return new Operation(key, null, null, null);
    }

    private static Operation of(Node node) {
        return new Operation(null, node, null, null);
    }

    private static Operation of(Service service) {
        return new Operation(null, null, service, null);
    }

    private static Operation of(CheckPart check) {
        return new Operation(null, null, null, check);
    }
}
