package dev.shopwright.consulsync.consul;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.shopwright.consulsync.catalog.Catalog;
import dev.shopwright.consulsync.catalog.CatalogNode;
import dev.shopwright.consulsync.catalog.Change;
import dev.shopwright.consulsync.catalog.Check;
import dev.shopwright.consulsync.catalog.Difference;
import dev.shopwright.consulsync.catalog.Instance;
import dev.shopwright.consulsync.catalog.InstanceKey;
import dev.shopwright.consulsync.catalog.Ownership;
import dev.shopwright.consulsync.installation.ConsulAgent;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIf(
        value = "dev.shopwright.consulsync.installation.ConsulAgent#isBuilt",
        disabledReason = "needs a Consul server: make node-build")
class ConsulCatalogIT {

    private static final int MANY = 1000;

    private ConsulAgent agent;
    private Ownership ownership;
    private ConsulCatalog catalog;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        agent = ConsulAgent.start(folder);
    }

    @AfterAll
    void stop() {
        agent.close();
    }

    @BeforeEach
    void open(TestInfo test) {
        ownership = new Ownership(test.getTestMethod().orElseThrow().getName().toLowerCase(java.util.Locale.ROOT));
        catalog = catalog();
    }

    @Test
    void shouldReadWhatItHasWritten() {
        Catalog written = catalogOf(3);

        writeAll(Difference.between(catalog.read(), written));

        assertThat(catalog.read()).isEqualTo(written);
    }

    @Test
    void shouldWriteAThousandInstancesInFewTransactions() {
        Catalog written = catalogOf(MANY);
        long start = System.nanoTime();

        int transactions = writeAll(Difference.between(catalog.read(), written));

        long millis = Duration.ofNanos(System.nanoTime() - start).toMillis();
        System.out.printf("consul: %d instances written by %d transactions in %d ms%n", MANY, transactions, millis);
        assertThat(catalog.read()).isEqualTo(written);
        assertThat(transactions).isLessThanOrEqualTo(34);
        assertThat(millis).isLessThanOrEqualTo(3000);
    }

    @Test
    void shouldTouchNothingOfAnotherCluster() {
        ConsulCatalog other = new ConsulCatalog(client(), new Ownership("another"), "somebody");
        writeAll(other, Difference.between(other.read(), catalogOf("another", 2)));

        assertThat(catalog.read()).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void shouldRefuseWhoeverWasReplaced() {
        catalog.read();
        ConsulCatalog successor = catalog();
        successor.read();

        assertThatThrownBy(() -> catalog.write(Difference.between(Catalog.EMPTY, catalogOf(1))))
                .isInstanceOf(FencedOffException.class);
        assertThat(successor.read()).isEqualTo(Catalog.EMPTY);
    }

    @Test
    void shouldNameWhatConsulRefusesAndWriteTheRest() {
        Catalog good = catalogOf(2);
        Instance bad = instance("nowhere", 7);
        List<Change> changes = new ArrayList<>(Difference.between(catalog.read(), good));
        changes.add(new Change.PutInstance(bad, true, true));

        CatalogWriter.Result result = catalog.write(changes);

        assertThat(result.written()).isEmpty();
        assertThat(result.refused()).containsOnlyKeys(changes.get(changes.size() - 1));
    }

    @Test
    void shouldTellOfAForeignEdit() {
        AtomicInteger told = new AtomicInteger();
        writeAll(Difference.between(catalog.read(), catalogOf(1)));
        try (CatalogWatch watch = catalog.watch(told::incrementAndGet)) {
            Awaitility.await().until(() -> told.get() >= 3);
            int before = told.get();

            writeAll(Difference.between(catalog.read(), catalogOf(2)));

            Awaitility.await().atMost(Duration.ofSeconds(2)).until(() -> told.get() > before);
        }
    }

    private ConsulCatalog catalog() {
        return new ConsulCatalog(client(), ownership, "somebody");
    }

    private ConsulClient client() {
        return new ConsulAccess(agent.address(), Optional.empty(), Optional.empty(), Optional.empty()).client();
    }

    private int writeAll(List<Change> changes) {
        return writeAll(catalog, changes);
    }

    private static int writeAll(ConsulCatalog catalog, List<Change> changes) {
        int transactions = 0;
        List<Change> open = changes;
        while (!open.isEmpty()) {
            CatalogWriter.Result result = catalog.write(open);
            assertThat(result.refused()).isEmpty();
            open = open.subList(result.written().size(), open.size());
            transactions++;
        }
        return transactions;
    }

    private Catalog catalogOf(int instances) {
        return catalogOf(ownership.cluster(), instances);
    }

    private static Catalog catalogOf(String cluster, int instances) {
        String node = "k8s-" + cluster + "-one";
        return Catalog.of(
                List.of(new CatalogNode(
                        node, "10.0.0.1", new Ownership(cluster).marks(), Optional.of(Check.passing("ready")))),
                IntStream.range(0, instances)
                        .mapToObj(number -> instance(node, number))
                        .toList());
    }

    private static Instance instance(String node, int number) {
        return new Instance(
                new InstanceKey(node, "shops-demo-cart--" + number),
                "shops-demo-cart",
                "10.1.0.7",
                8003,
                List.of("k8s", "shop-demo"),
                Map.of("external-source", "kubernetes", "pod", "demo-cart-" + number),
                Optional.of(Check.critical("draining: the pod is told to end")));
    }
}
