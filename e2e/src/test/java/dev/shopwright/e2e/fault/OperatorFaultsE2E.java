package dev.shopwright.e2e.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.rollout.Images;
import dev.shopwright.e2e.rollout.Load;
import dev.shopwright.e2e.rollout.Variant;
import dev.shopwright.e2e.rollout.VersionUpdate;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator fails, or what it speaks to: customers notice nothing, and it goes on where it was. */
@Tag("full")
@OnCluster
class OperatorFaultsE2E {

    private static final int PER_SECOND = 10;
    private static final Duration START = Duration.ofMinutes(5);
    private static final Duration UPDATE = Duration.ofMinutes(10);
    private static final Duration TAKEOVER = Duration.ofSeconds(20);

    private final Cluster cluster;
    private final TestNamespace namespace;
    private final OperatorReplicas operator;
    private RunningShop shop;
    private Load load;

    OperatorFaultsE2E(Cluster cluster, TestNamespace namespace) {
        this.cluster = cluster;
        this.namespace = namespace;
        operator = new OperatorReplicas(cluster.client());
    }

    @BeforeAll
    void openTheShop() {
        shop = RunningShop.named(namespace, "demo").with("sampleData: true").open(START);
        Load.warmUp(shop.edge(), PER_SECOND);
    }

    @BeforeEach
    void letCustomersIn() {
        operator.awaitBoth();
        load = Load.of(shop.edge(), PER_SECOND).awaitMore(PER_SECOND);
    }

    @AfterEach
    void askThem() {
        load.close();
        System.out.printf("faults of the operator: meanwhile %s%n", load);
        assertThat(load.failures()).isEmpty();
    }

    @Test
    void shouldEndAnUpdateThatTheLeaderHadBegun() {
        new Images(cluster).prepare(Variant.NEXT);

        VersionUpdate update = VersionUpdate.of(shop).awaitFirstPod(START);
        Pod leader = operator.leadingPod();
        Blow.KILLED.deal(cluster, leader);
        operator.awaitSuccessorOf(leader);
        update.awaitEnd(UPDATE);

        assertThat(shop.is("Ready")).isTrue();
    }

    /** What breaks when nobody leads is repaired by who leads next. */
    @ParameterizedTest
    @EnumSource
    void shouldHandOver(Blow blow) {
        Pod leader = operator.leadingPod();
        Instant dealt = Instant.now();
        try {
            blow.deal(cluster, leader);
            ConfigMap deleted = deleteAConfigMap();
            operator.awaitSuccessorOf(leader);
            Duration untilElected = Duration.between(dealt, Instant.now());
            awaitAnother(deleted);
            Duration untilRepaired = Duration.between(dealt, Instant.now());

            System.out.printf(
                    "leader %s: another leads after %d ms, and has repaired what was broken meanwhile after %d ms%n",
                    blow, untilElected.toMillis(), untilRepaired.toMillis());
            assertThat(untilRepaired).isLessThanOrEqualTo(TAKEOVER);
        } finally {
            blow.end(leader);
        }
    }

    @Test
    void shouldRecoverWhenTheApiServerIsKilled() {
        cluster.node().kill("kube-apiserver");
        Instant killed = Instant.now();
        awaitTheApiServer();
        ConfigMap deleted = deleteAConfigMap();
        awaitAnother(deleted);

        System.out.printf(
                "API server killed: what was broken after it is repaired after %d ms%n",
                Duration.between(killed, Instant.now()).toMillis());
        shop.awaitReady(START);
    }

    private void awaitTheApiServer() {
        await().atMost(Duration.ofMinutes(1))
                .ignoreExceptions()
                .until(() -> configMap().get() != null);
    }

    private ConfigMap deleteAConfigMap() {
        ConfigMap found = configMap().require();
        configMap().delete();
        return found;
    }

    private void awaitAnother(ConfigMap deleted) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofMillis(100))
                .ignoreExceptions()
                .until(() -> !configMap()
                        .require()
                        .getMetadata()
                        .getUid()
                        .equals(deleted.getMetadata().getUid()));
    }

    private Resource<ConfigMap> configMap() {
        return shop.client().configMaps().withName(shop.name() + "-product");
    }
}
