package dev.shopwright.e2e.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.LocalPortForward;
import io.fabric8.kubernetes.client.dsl.PodResource;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Traefik's replicas. Each learns of routes, and of the pods behind them, by itself and in its own time. */
public record Traefik(KubernetesClient client) {

    static final String NAMESPACE = "traefik";
    private static final Map<String, Integer> DOORS =
            Map.of("web", 8000, "websecure", 8443, "traefik", 8080, "metrics", 9100);

    /** What is asked of one replica. */
    @FunctionalInterface
    interface Check {
        void at(Edge replica) throws IOException;
    }

    List<Pod> replicas() {
        return client.pods()
                .inNamespace(NAMESPACE)
                .withLabel("app.kubernetes.io/name", "traefik")
                .list()
                .getItems();
    }

    /** Until every replica leads each of these paths to somebody who answers 200. */
    public void awaitRoutes(Edge edge, List<String> paths) {
        awaitAnswers(edge, paths, 200);
    }

    /** The same for one of other statuses. */
    void awaitAnswers(Edge edge, List<String> paths, Integer... statuses) {
        await().atMost(Duration.ofSeconds(90))
                .untilAsserted(() -> atEach("web", replica -> assertAnswers(replica, edge, paths, statuses)));
    }

    private static void assertAnswers(Edge replica, Edge edge, List<String> paths, Integer... statuses)
            throws IOException {
        for (String path : paths) {
            assertThat(edge.at(replica.address()).get(path).statusCode())
                    .as(replica.address() + path)
                    .isIn((Object[]) statuses);
        }
    }

    /** At the entry point of each replica. */
    void atEach(String entryPoint, Check check) {
        replicas().forEach(replica -> at(replica, entryPoint, check));
    }

    /** How often the replicas took over changed routes, all together. */
    int reloads() {
        AtomicInteger sum = new AtomicInteger();
        atEach(
                "metrics",
                replica -> sum.addAndGet(reloads(replica.get("/metrics").body())));
        return sum.get();
    }

    private static int reloads(String metrics) {
        return metrics.lines()
                .filter(line -> line.startsWith("traefik_config_reloads_total"))
                .mapToInt(line -> (int) Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
                .sum();
    }

    /** Of the ports of its replicas, in ascending order. */
    List<Integer> reachableFrom(Recorder pod) {
        List<String> addresses = replicas().stream()
                .map(replica -> replica.getStatus().getPodIP())
                .toList();
        return DOORS.values().stream()
                .sorted()
                .filter(port -> addresses.stream().anyMatch(address -> pod.reaches(address, port)))
                .toList();
    }

    private void at(Pod replica, String entryPoint, Check check) {
        try (LocalPortForward forward = pod(replica).portForward(DOORS.get(entryPoint))) {
            check.at(Edge.of("localhost").at("http://127.0.0.1:" + forward.getLocalPort()));
        } catch (IOException e) {
            throw new AssertionError(replica.getMetadata().getName() + " does not answer", e);
        }
    }

    /** By its own namespace, whatever the client's is. */
    private PodResource pod(Pod replica) {
        return client.pods()
                .inNamespace(NAMESPACE)
                .withName(replica.getMetadata().getName());
    }
}
