package dev.shopwright.consulsync.installation;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.PodStatus;
import io.fabric8.kubernetes.api.model.PodStatusBuilder;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.Endpoint;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointBuilder;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSlice;
import io.fabric8.kubernetes.api.model.discovery.v1.EndpointSliceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A Service that asks to be listed, with pods that are what the test says: nothing runs in them. */
public final class TestService {

    private static final Map<String, String> LISTED = Map.of("shopwright.dev/catalog", "true");
    private static final String RUNNING = "Running";
    private static final int PORT = 8080;
    private static final AtomicInteger ADDRESSES = new AtomicInteger();

    private final KubernetesClient client;
    private final String name;
    private final String node;
    private final Map<String, State> pods = new TreeMap<>();
    private int created;

    /** As its pods are. */
    private enum State {
        READY,
        UNREADY,
        DRAINING
    }

    private TestService(KubernetesClient client, String name, String node) {
        this.client = client;
        this.name = name;
        this.node = node;
    }

    static TestService create(KubernetesClient client, String name, String node) {
        TestService service = new TestService(client, name, node);
        service.createService();
        service.publish();
        return service;
    }

    /** What Consul is to call it. */
    public String listedName() {
        return client.getNamespace() + "-" + name;
    }

    Map<String, String> annotations() {
        return client.services().withName(name).get().getMetadata().getAnnotations();
    }

    /** What Consul is to know a pod by. */
    public String instance(String pod) {
        return listedName() + "--" + pod;
    }

    /** What Consul is to say of its instances, by id. */
    public Map<String, String> statuses() {
        if (pods.isEmpty()) {
            return Map.of(listedName() + "--none", "critical");
        }
        return pods.entrySet().stream()
                .collect(Collectors.toMap(
                        pod -> instance(pod.getKey()), pod -> pod.getValue() == State.READY ? "passing" : "critical"));
    }

    public List<String> pods() {
        return List.copyOf(pods.keySet());
    }

    /** One more, which is ready. */
    public String add() {
        String pod = "%s-%d".formatted(name, created++);
        client.pods().resource(pod(pod)).create();
        set(pod, State.READY);
        return pod;
    }

    /** Many more at once. */
    public void add(int count) {
        List<String> added = IntStream.range(0, count)
                .mapToObj(number -> "%s-%d".formatted(name, created++))
                .toList();
        added.parallelStream().forEach(pod -> {
            client.pods().resource(pod(pod)).create();
            tell(pod, true);
        });
        added.forEach(pod -> pods.put(pod, State.READY));
        publish();
    }

    public void setReady(String pod, boolean ready) {
        set(pod, ready ? State.READY : State.UNREADY);
    }

    public boolean isReady(String pod) {
        return pods.get(pod) == State.READY;
    }

    /** Tells a pod to end; it takes its time. */
    public void drain(String pod) {
        client.pods().withName(pod).delete();
        pods.put(pod, State.DRAINING);
        publish();
    }

    /** A pod's end. */
    public void remove(String pod) {
        pods.remove(pod);
        client.pods().withName(pod).withGracePeriod(0).delete();
        publish();
    }

    /** As if it had never been. */
    public void delete() {
        List.copyOf(pods.keySet()).forEach(this::remove);
        client.services().withName(name).delete();
        client.discovery().v1().endpointSlices().withName(name).delete();
    }

    private void set(String pod, State state) {
        pods.put(pod, state);
        tell(pod, state == State.READY);
        publish();
    }

    /** What the kubelet would do. */
    private void tell(String pod, boolean ready) {
        client.pods()
                .withName(pod)
                .editStatus(found ->
                        new PodBuilder(found).withStatus(status(found, ready)).build());
    }

    private void createService() {
        // spotless:off
        client.services()
                .resource(new ServiceBuilder()
                        .withNewMetadata()
                            .withName(name)
                            .withLabels(LISTED)
                        .endMetadata()
                        .withNewSpec()
                            .withSelector(Map.of("app", name))
                            .addNewPort()
                                .withName("http")
                                .withPort(PORT)
                            .endPort()
                        .endSpec()
                        .build())
                .create();
        // spotless:on
    }

    private Pod pod(String pod) {
        // spotless:off
        return new PodBuilder()
                .withNewMetadata()
                    .withName(pod)
                    .withLabels(Map.of("app", name, "app.kubernetes.io/version", "1.0.0"))
                .endMetadata()
                .withNewSpec()
                    .withNodeName(node)
                    .addNewContainer()
                        .withName("server")
                        .withImage("server:1.0.0")
                    .endContainer()
                .endSpec()
                .build();
        // spotless:on
    }

    private static PodStatus status(Pod pod, boolean ready) {
        // spotless:off
        return new PodStatusBuilder(pod.getStatus())
                .withPhase(RUNNING)
                .withPodIP(pod.getStatus().getPodIP() == null ? nextAddress() : pod.getStatus().getPodIP())
                .withConditions()
                .addNewCondition()
                    .withType("Ready")
                    .withStatus(ready ? "True" : "False")
                .endCondition()
                .withContainerStatuses()
                .addNewContainerStatus()
                    .withName("server")
                    .withImage("server:1.0.0")
                    .withImageID("")
                    .withRestartCount(0)
                    .withReady(ready)
                    .withNewState()
                        .withNewRunning()
                        .endRunning()
                    .endState()
                .endContainerStatus()
                .build();
        // spotless:on
    }

    private static String nextAddress() {
        int number = ADDRESSES.incrementAndGet();
        return "10.%d.%d.%d".formatted(number >> 16, number >> 8 & 255, number & 255);
    }

    /** What the controller of endpoint slices would do. */
    private void publish() {
        Map<String, String> addresses = client.pods().withLabel("app", name).list().getItems().stream()
                .filter(pod -> pod.getStatus().getPodIP() != null)
                .collect(Collectors.toMap(
                        pod -> pod.getMetadata().getName(),
                        pod -> pod.getStatus().getPodIP()));
        List<Endpoint> endpoints = pods.entrySet().stream()
                .map(pod -> endpoint(pod.getKey(), addresses.get(pod.getKey()), pod.getValue()))
                .toList();
        client.discovery()
                .v1()
                .endpointSlices()
                .resource(slice(endpoints))
                .forceConflicts()
                .serverSideApply();
    }

    private EndpointSlice slice(List<Endpoint> endpoints) {
        // spotless:off
        return new EndpointSliceBuilder()
                .withNewMetadata()
                    .withName(name)
                    .withLabels(LISTED)
                    .addToLabels("kubernetes.io/service-name", name)
                .endMetadata()
                .withAddressType("IPv4")
                .addNewPort()
                    .withName("http")
                    .withPort(PORT)
                .endPort()
                .withEndpoints(endpoints)
                .build();
        // spotless:on
    }

    private Endpoint endpoint(String pod, String address, State state) {
        // spotless:off
        return new EndpointBuilder()
                .withAddresses(address)
                .withNodeName(node)
                .withNewConditions()
                    .withReady(state == State.READY)
                    .withServing(state == State.READY)
                    .withTerminating(state == State.DRAINING)
                .endConditions()
                .withNewTargetRef()
                    .withKind("Pod")
                    .withNamespace(client.getNamespace())
                    .withName(pod)
                .endTargetRef()
                .build();
        // spotless:on
    }
}
