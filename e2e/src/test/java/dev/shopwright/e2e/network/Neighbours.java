package dev.shopwright.e2e.network;

import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.TestNamespace;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Pods that try to reach one another: {@code web}, {@code green} and {@code blue} in one namespace, {@code far} in another. */
final class Neighbours {

    private final Map<String, PodResource> pods = new HashMap<>();
    private final Map<String, String> addresses = new HashMap<>();

    private Neighbours() {}

    /** {@code far} is as green as {@code green}: only its namespace tells it apart. {@code service} leads to {@code web}. */
    static Neighbours moveInto(TestNamespace here, TestNamespace there) {
        Neighbours neighbours = new Neighbours();
        neighbours.start("web", "none", here);
        neighbours.start("green", "green", here);
        neighbours.start("blue", "blue", here);
        neighbours.start("far", "green", there);
        neighbours.pods.forEach(neighbours::awaitAddress);
        Manifest.of("server-service.yaml").with("name", "web").create(here.client());
        neighbours.addresses.put(
                "service",
                here.client().services().withName("web").get().getSpec().getClusterIP());
        return neighbours;
    }

    private void start(String name, String colour, TestNamespace namespace) {
        Manifest.of("server.yaml").with("name", name).with("colour", colour).create(namespace.client());
        pods.put(name, namespace.client().pods().withName(name));
    }

    private void awaitAddress(String name, PodResource pod) {
        addresses.put(name, pod.waitUntilReady(60, TimeUnit.SECONDS).getStatus().getPodIP());
    }

    Map<String, String> addresses() {
        return Map.copyOf(addresses);
    }

    /** Tries all at once, and answers which of them got through. */
    Set<String> reached(List<Attempt> attempts) {
        return attempts.stream().collect(Collectors.groupingBy(Attempt::from)).entrySet().parallelStream()
                .flatMap(each -> Exec.in(pods.get(each.getKey()), "sh", "-c", script(each.getValue()))
                        .output()
                        .lines())
                .collect(Collectors.toSet());
    }

    private String script(List<Attempt> attempts) {
        return attempts.stream()
                .map(attempt -> "(%s) >/dev/null && echo '%s' &"
                        .formatted(attempt.command(addresses.getOrDefault(attempt.to(), "")), attempt.text()))
                .collect(Collectors.joining("\n", "exec 2>/dev/null\n", "\nwait"));
    }
}
