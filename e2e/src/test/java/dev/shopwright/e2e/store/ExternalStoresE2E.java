package dev.shopwright.e2e.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Exec;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.e2e.shop.Service;
import dev.shopwright.e2e.shop.Visitor;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A shop whose data lies with servers that somebody else runs, in another namespace. */
@Tag("full")
@OnCluster
class ExternalStoresE2E {

    private final TestNamespace namespace;
    private final TestNamespace elsewhere;
    private final String password = UUID.randomUUID().toString();

    ExternalStoresE2E(Cluster cluster, TestNamespace namespace) {
        this.namespace = namespace;
        elsewhere = TestNamespace.create(cluster.client(), "stores", Map.of());
    }

    @BeforeAll
    void startStores() {
        KubernetesClient there = elsewhere.client();
        Manifest.of("external-stores.yaml").with("password", password).create(there);
        there.pods().withName("redis").waitUntilReady(90, TimeUnit.SECONDS);
        there.pods().withName("postgres").waitUntilReady(90, TimeUnit.SECONDS);
        Service.withDatabase().forEach(service -> sql("create database \"" + service.id() + "\" owner shop"));
    }

    @AfterAll
    void stopStores() {
        elsewhere.close();
    }

    @Test
    void shouldSellFromThem() throws IOException {
        Manifest.of("external-access.yaml").with("password", password).create(namespace.client());

        RunningShop shop = RunningShop.named(namespace, "guest")
                .with(Manifest.of("external-shop.yaml")
                        .with("namespace", elsewhere.name())
                        .text())
                .open(Duration.ofMinutes(5));

        assertThat(Visitor.products(shop.edge())).isNotEmpty();
        Visitor visitor = Visitor.unknown();
        visitor.signUp(shop.edge());
        assertThat(visitor.signIn(shop.edge()).statusCode()).isEqualTo(200);
        assertThat(namespace.client().apps().statefulSets().list().getItems()).isEmpty();
        System.out.println("External: a shop sells from the Postgres and the Redis of another namespace");
    }

    private void sql(String statement) {
        Exec done = Exec.in(
                elsewhere.client().pods().withName("postgres"),
                "psql",
                "-U",
                "shop",
                "-d",
                "postgres",
                "-c",
                statement);
        assertThat(done.exitCode()).as(done.output()).isZero();
    }
}
