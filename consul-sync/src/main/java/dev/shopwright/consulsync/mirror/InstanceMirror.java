package dev.shopwright.consulsync.mirror;

import static java.util.Objects.requireNonNullElse;

import dev.shopwright.consulsync.catalog.Check;
import dev.shopwright.consulsync.catalog.Instance;
import dev.shopwright.consulsync.catalog.InstanceKey;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointPort;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** How the endpoints of one Service are listed. */
final class InstanceMirror {

    private static final String VERSION_LABEL = "app.kubernetes.io/version";
    private static final String VERSION = "version";

    private final Naming naming;
    private final ClusterState cluster;
    private final Service service;
    private final Listing listing;

    InstanceMirror(Naming naming, ClusterState cluster, Service service, Listing listing) {
        this.naming = naming;
        this.cluster = cluster;
        this.service = service;
        this.listing = listing;
    }

    /** One for each endpoint, by its first address; IPv4 before IPv6, where there are both. */
    Map<InstanceKey, Instance> ofEndpoints() {
        var instances = new HashMap<InstanceKey, Instance>();
        cluster.slicesOf(service).stream()
                .sorted(Comparator.comparing(EndpointSlice::getAddressType))
                .forEach(slice -> port(slice)
                        .ifPresent(port -> slice.getEndpoints().stream()
                                .map(endpoint -> instance(endpoint, port))
                                .forEach(instance -> instances.putIfAbsent(instance.key(), instance))));
        return instances;
    }

    /** What shows a service that nobody answers for. It has no port, and is never healthy, so nothing is sent to it. */
    Instance placeholder() {
        return new Instance(
                new InstanceKey(naming.clusterNode(), listing.name() + "--none"),
                listing.name(),
                "",
                0,
                tags(listing.meta()),
                Meta.of(origin(), listing.meta()),
                Optional.of(Check.critical("no endpoints: no pod answers for the service")));
    }

    /** Whether an instance's pod is alive and the Service's, though no slice has it. */
    boolean isAlive(Instance instance) {
        return Optional.ofNullable(instance.meta().get("pod"))
                .flatMap(name -> cluster.pod(service.getMetadata().getNamespace(), name))
                .filter(pod -> pod.getMetadata().getDeletionTimestamp() == null)
                .filter(pod -> "Running".equals(pod.getStatus().getPhase()))
                .filter(pod -> instance.address().equals(pod.getStatus().getPodIP()))
                .filter(this::isSelected)
                .isPresent();
    }

    private boolean isSelected(Pod pod) {
        var selector = requireNonNullElse(service.getSpec().getSelector(), Map.<String, String>of());
        return !selector.isEmpty() && pod.getMetadata().getLabels().entrySet().containsAll(selector.entrySet());
    }

    private Optional<Integer> port(EndpointSlice slice) {
        return slice.getPorts().stream()
                .filter(port -> requireNonNullElse(port.getName(), "").equals(listing.port()))
                .map(EndpointPort::getPort)
                .findFirst();
    }

    private Instance instance(Endpoint endpoint, int port) {
        var pod = Optional.ofNullable(endpoint.getTargetRef())
                .filter(target -> "Pod".equals(target.getKind()))
                .map(target -> target.getName());
        var found = pod.flatMap(name -> cluster.pod(service.getMetadata().getNamespace(), name));
        var address = endpoint.getAddresses().get(0);
        var told = told(found);
        return new Instance(
                new InstanceKey(node(endpoint), listing.name() + "--" + pod.orElseGet(() -> letters(address))),
                listing.name(),
                address,
                port,
                tags(told),
                Meta.of(origin(endpoint, pod, found), told),
                Optional.of(health(endpoint, found)));
    }

    private String node(Endpoint endpoint) {
        return Optional.ofNullable(endpoint.getNodeName()).map(naming::node).orElseGet(naming::clusterNode);
    }

    private static String letters(String address) {
        return address.replaceAll("[^A-Za-z0-9]", "-");
    }

    /** What the Service tells, and the version of this pod, which in a rollout is not yet or no more the Service's. */
    private Map<String, String> told(Optional<Pod> pod) {
        var told = new LinkedHashMap<>(listing.meta());
        pod.map(found -> found.getMetadata().getLabels())
                .map(labels -> labels.get(VERSION_LABEL))
                .ifPresent(version -> told.put(VERSION, version));
        return told;
    }

    /** In the order in which the Service tells them: Consul's UI shows the first few. */
    private List<String> tags(Map<String, String> told) {
        var tags = new ArrayList<String>();
        told.forEach((key, value) -> tags.add(key + "-" + value));
        tags.addAll(listing.tags());
        tags.add("k8s");
        return tags;
    }

    private Map<String, String> origin() {
        return Map.of(
                "external-source", "kubernetes",
                "namespace", service.getMetadata().getNamespace(),
                "service", service.getMetadata().getName());
    }

    private Map<String, String> origin(Endpoint endpoint, Optional<String> pod, Optional<Pod> found) {
        var origin = new TreeMap<>(origin());
        pod.ifPresent(name -> origin.put("pod", name));
        Optional.ofNullable(endpoint.getNodeName()).ifPresent(name -> origin.put("node", name));
        found.map(InstanceMirror::images).ifPresent(images -> origin.put("image", images));
        return origin;
    }

    private static String images(Pod pod) {
        return pod.getSpec().getContainers().stream().map(Container::getImage).collect(Collectors.joining(" "));
    }

    /** The pod's own word, which comes before the endpoint's; and the endpoint's where there is no pod. */
    private static Check health(Endpoint endpoint, Optional<Pod> pod) {
        var conditions = endpoint.getConditions();
        if (Boolean.TRUE.equals(conditions.getTerminating())) {
            return Check.critical(PodHealth.DRAINING);
        }
        var own = pod.map(PodHealth::of).orElseGet(() -> Check.passing("ready"));
        return own.status() == Check.Status.PASSING && Boolean.FALSE.equals(conditions.getReady())
                ? Check.critical("not ready")
                : own;
    }
}
