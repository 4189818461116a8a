package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.consulsync.kubernetes.Leadership;
import dev.shopwright.consulsync.kubernetes.SyncedAnnotation;
import dev.shopwright.consulsync.kubernetes.WatchedCluster;
import dev.shopwright.operator.test.NeedsApiServer;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.KubernetesResourceList;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceBuilder;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.MixedOperation;
import io.fabric8.kubernetes.client.extended.leaderelection.resourcelock.LeaseLock;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Consul-sync's own parts, with the rights that the chart gives to it. */
@NeedsApiServer
class ConsulSyncIT {

    private static final String NAME = "shopwright-consul-sync";
    private static final String SYNCED = "shopwright.dev/catalog-synced";

    private Cluster cluster;
    private KubernetesClient client;
    private Account account;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        cluster = Cluster.start(folder);
        client = cluster.client();
        account = new Account(client, NAME);
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @BeforeEach
    void install() {
        cluster.uninstall();
        cluster.upgrade("{consul: {enabled: true, cluster: blue}, watch: {namespaces: [north]}}");
    }

    @Test
    void shouldWatchEveryNamespace() {
        try (KubernetesClient itself = account.impersonated();
                WatchedCluster watched = new WatchedCluster(itself)) {
            watched.start(() -> {});

            await().until(watched::isSynced);
        }
    }

    @Test
    void shouldTellServicesWhetherTheyAreListed() {
        try (KubernetesClient itself = account.impersonated()) {
            Service service = client.resource(service()).create();
            SyncedAnnotation annotation = new SyncedAnnotation(itself);

            annotation.tell(service, Optional.empty());
            assertThat(answer(service)).isEqualTo("true");

            annotation.forgetAll();
            assertThat(answer(service)).isNull();
        }
    }

    @Test
    void shouldBeElected() {
        CompletableFuture<Void> won = new CompletableFuture<>();
        try (KubernetesClient itself = account.impersonated();
                Leadership leadership = new Leadership(
                        itself, new LeaseLock(Chart.NAMESPACE, NAME, "one"), () -> won.complete(null), () -> {})) {
            leadership.start();

            await().until(won::isDone);
        }
    }

    @Test
    void shouldDoNothingElse() {
        assertThat(account.may("patch", "services.", "south")).isTrue();
        assertThat(account.may("delete", "services.", "south")).isFalse();
        assertThat(account.may("patch", "pods.", "south")).isFalse();
        assertThat(account.may("get", "secrets.", Chart.NAMESPACE)).isFalse();
        assertThat(account.may("patch", "leases.coordination.k8s.io", Chart.NAMESPACE, "shopwright-operator"))
                .isFalse();
    }

    @Test
    void shouldPurgeInPlaceOfMirroring() {
        cluster.upgrade("consul: {enabled: true, cluster: blue, purge: true}");
        assertThat(names(client.apps().deployments())).containsExactly("shopwright-operator");
        assertThat(names(client.batch().v1().jobs())).containsExactly(NAME + "-purge-2");

        cluster.upgrade("consul: {enabled: true, cluster: blue, purge: true}");
        assertThat(names(client.batch().v1().jobs())).containsExactly(NAME + "-purge-3");

        cluster.upgrade("consul: {enabled: false}");
        assertThat(names(client.batch().v1().jobs())).isEmpty();
    }

    private static Service service() {
        // spotless:off
        return new ServiceBuilder()
            .withNewMetadata()
                .withName("listed")
                .withNamespace("south")
                .addToLabels("shopwright.dev/catalog", "true")
            .endMetadata()
            .withNewSpec()
                .addNewPort()
                    .withPort(80)
                .endPort()
            .endSpec()
            .build();
        // spotless:on
    }

    private @Nullable String answer(Service service) {
        return client.resource(service).get().getMetadata().getAnnotations().get(SYNCED);
    }

    private static List<String> names(
            MixedOperation<? extends HasMetadata, ? extends KubernetesResourceList<? extends HasMetadata>, ?> objects) {
        return objects.inNamespace(Chart.NAMESPACE).list().getItems().stream()
                .map(object -> object.getMetadata().getName())
                .toList();
    }
}
