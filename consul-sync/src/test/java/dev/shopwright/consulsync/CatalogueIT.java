package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.installation.Installation;
import dev.shopwright.consulsync.installation.NeedsServers;
import dev.shopwright.consulsync.installation.Outsider;
import dev.shopwright.consulsync.installation.SyncProcess;
import dev.shopwright.consulsync.installation.TestService;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From a change in Kubernetes until Consul shows it. */
@NeedsServers
class CatalogueIT {

    private static final int TIMES = Integer.getInteger("times", 10);
    private static final Duration USUAL = Duration.ofMillis(200);
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final Duration FOREIGN_EDIT = Duration.ofMillis(1500);

    private Installation installation;
    private Outsider outsider;
    private SyncProcess process;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        outsider = installation.outsider();
        process = installation.fork();
        TestService first = installation.service();
        installation.await(first);
    }

    @AfterAll
    void stop() {
        process.close();
        installation.close();
    }

    @Test
    void shouldShowReadinessAtOnce() {
        TestService service = installation.service();
        String pod = service.add();
        installation.await(service);
        Latencies latencies = new Latencies("readiness flips");

        for (int i = 0; i < TIMES; i++) {
            boolean ready = i % 2 == 1;
            latencies.add(latency(service, () -> service.setReady(pod, ready)));
        }

        assertFast(latencies);
    }

    @Test
    void shouldShowPodsThatComeAndGoAtOnce() {
        TestService service = installation.service();
        installation.await(service);
        Latencies added = new Latencies("pods added");
        Latencies drained = new Latencies("pods draining");
        Latencies removed = new Latencies("pods removed");

        for (int i = 0; i < TIMES; i++) {
            added.add(latency(service, service::add));
        }
        for (String pod : service.pods()) {
            drained.add(latency(service, () -> service.drain(pod)));
            assertThat(outsider.reasons(service.listedName()).get(service.instance(pod)))
                    .startsWith("draining");
            removed.add(latency(service, () -> service.remove(pod)));
        }

        assertFast(added);
        assertFast(drained);
        assertFast(removed);
    }

    @Test
    void shouldUndoForeignEdits() {
        TestService service = installation.service();
        String pod = service.add();
        service.add();
        installation.await(service);
        Map<String, String> instance = Map.of("Node", "k8s-blue-one", "ServiceID", service.instance(pod));
        Map<String, Object> changed = Map.of(
                "Node",
                "k8s-blue-one",
                "SkipNodeUpdate",
                true,
                "Service",
                Map.of("ID", service.instance(pod), "Service", service.listedName(), "Port", 1),
                "Check",
                Map.of(
                        "CheckID",
                        service.instance(pod) + "-kubernetes",
                        "ServiceID",
                        service.instance(pod),
                        "Status",
                        "warning"));

        assertUndone(service, "an instance removed", () -> outsider.put("/v1/catalog/deregister", instance));
        assertUndone(service, "an instance changed", () -> outsider.put("/v1/catalog/register", changed));
        assertUndone(
                service,
                "a node removed",
                () -> outsider.put("/v1/catalog/deregister", Map.of("Node", "k8s-blue-one")));
    }

    @Test
    void shouldListOnlyWhatAsksForIt() {
        TestService service = installation.service();
        service.add();
        installation.await(service);

        service.delete();

        Awaitility.await().until(() -> outsider.statuses(service.listedName()).isEmpty());
    }

    private void assertUndone(TestService service, String what, Runnable edit) {
        edit.run();
        long start = System.nanoTime();
        installation.await(service);
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("consul-sync: %s by somebody else, undone after %d ms%n", what, took.toMillis());
        assertThat(took).isLessThanOrEqualTo(FOREIGN_EDIT);
    }

    private Duration latency(TestService service, Runnable change) {
        long start = System.nanoTime();
        change.run();
        installation.await(service);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private static void assertFast(Latencies latencies) {
        latencies.print();
        assertThat(latencies.percentile(50)).isLessThanOrEqualTo(USUAL);
        assertThat(latencies.percentile(99)).isLessThanOrEqualTo(LONGEST);
    }
}
