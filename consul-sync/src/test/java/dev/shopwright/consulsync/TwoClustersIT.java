package dev.shopwright.consulsync;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.consulsync.installation.Installation;
import dev.shopwright.consulsync.installation.NeedsServers;
import dev.shopwright.consulsync.installation.Outsider;
import dev.shopwright.consulsync.installation.SyncProcess;
import dev.shopwright.consulsync.installation.TestService;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Clusters that share a Consul leave each other alone. */
@NeedsServers
class TwoClustersIT {

    private static final List<String> OPTIONS = List.of("-XX:TieredStopAtLevel=1");
    private static final int CHANGES = 20;

    private Installation installation;
    private Outsider outsider;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        installation = Installation.start(folder);
        outsider = installation.outsider();
    }

    @AfterAll
    void stop() {
        installation.close();
    }

    @Test
    void shouldTouchNothingOfTheOther() throws IOException {
        TestService service = installation.service();
        Churn churn = new Churn(List.of(service), System.nanoTime());
        try (SyncProcess red = installation.fork("red", "red", OPTIONS);
                SyncProcess green = installation.fork("green", "green", OPTIONS)) {
            churn.turn(CHANGES);
            assertListed("k8s-red-one", service);
            assertListed("k8s-green-one", service);
        }

        try (SyncProcess purge = installation.fork("green", "green", OPTIONS, "--purge")) {
            assertThat(purge.end()).isZero();
        }

        assertThat(outsider.instancesOn("k8s-green-one")).isEmpty();
        assertListed("k8s-red-one", service);
        assertThat(installation.proxy().transactions())
                .isNotEmpty()
                .allSatisfy(transaction -> assertThat(transaction.nodes())
                        .allMatch(node -> node.startsWith("k8s-" + transaction.cluster())));
    }

    /** A node of the cluster "a-b" may be called like the node "b" of the cluster "a", or like any machine of Consul's own. */
    @Test
    void shouldLeaveANodeAloneThatIsSomebodyElses() throws IOException {
        TestService service = installation.service();
        service.add();
        Map<String, Object> given =
                Map.of("Node", "k8s-blue-one", "Address", "10.9.9.9", "NodeMeta", Map.of("owner", "somebody"));
        outsider.put("/v1/catalog/register", given);

        try (SyncProcess blue = installation.fork()) {
            Awaitility.await()
                    .untilAsserted(
                            () -> assertThat(installation.synced(service)).contains("Consul refused its node"));
        }

        assertThat(outsider.get("/v1/catalog/node/k8s-blue-one")
                        .at("/Node/Address")
                        .asText())
                .isEqualTo("10.9.9.9");
        assertThat(outsider.instancesOn("k8s-blue-one")).isEmpty();
        outsider.put("/v1/catalog/deregister", Map.of("Node", "k8s-blue-one"));
    }

    private void assertListed(String node, TestService service) {
        Set<String> expected = service.pods().stream().map(service::instance).collect(Collectors.toSet());
        Awaitility.await()
                .untilAsserted(() -> assertThat(outsider.instancesOn(node))
                        .filteredOn(id -> id.startsWith(service.listedName() + "--"))
                        .containsExactlyInAnyOrderElementsOf(expected));
    }
}
