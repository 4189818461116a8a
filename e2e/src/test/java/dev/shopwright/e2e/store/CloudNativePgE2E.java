package dev.shopwright.e2e.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.shopwright.e2e.cluster.Cluster;
import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.OnCluster;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.shop.RunningShop;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the operator asks of CloudNativePG, whose operator does not run here: only the definition of its Cluster is there. */
@Tag("full")
@OnCluster
class CloudNativePgE2E {

    private static final String DEFINITION = "clusters.postgresql.cnpg.io";
    private static final Duration LIMIT = Duration.ofMinutes(1);

    private final KubernetesClient outside;
    private final TestNamespace namespace;

    CloudNativePgE2E(Cluster cluster, TestNamespace namespace) {
        outside = cluster.client();
        this.namespace = namespace;
    }

    @AfterAll
    void forgetIt() {
        definition().delete();
    }

    @Test
    void shouldLeaveTheDatabaseToItAndWaitForIt() {
        Assumptions.assumeTrue(definition().get() == null, "CloudNativePG runs here");
        RunningShop shop = RunningShop.named(namespace, "pg")
                .with(Manifest.of("cloudnativepg-shop.yaml").text())
                .apply()
                .awaitReason("DatabasesReady", "CloudNativePGMissing", LIMIT);

        Manifest.of("cloudnativepg.yaml").create(outside);

        shop.awaitReason("DatabasesReady", "DatabaseStarting", LIMIT);
        await().atMost(LIMIT)
                .untilAsserted(() -> assertThat(cluster().require().<Map<String, Object>>get("spec"))
                        .isEqualTo(Map.of(
                                "instances", 2,
                                "storage", Map.of("size", "2Gi"),
                                "bootstrap", Map.of("initdb", Map.of("database", "product", "owner", "product")),
                                "inheritedMetadata", Map.of("labels", labels("product-db")))));

        cluster().editStatus(CloudNativePgE2E::ready);
        await().atMost(LIMIT).until(() -> jobs().anyMatch(name -> name.startsWith("pg-product-migrate")));
        System.out.println("CloudNativePG: its Cluster is written, and the migration begins once that is ready");
    }

    private static Map<String, String> labels(String component) {
        return Map.of("app.kubernetes.io/instance", "pg", "app.kubernetes.io/component", component);
    }

    private static GenericKubernetesResource ready(GenericKubernetesResource cluster) {
        cluster.setAdditionalProperty("status", Map.of("readyInstances", 1, "phase", "Cluster in healthy state"));
        return cluster;
    }

    private Stream<String> jobs() {
        return namespace.client().batch().v1().jobs().list().getItems().stream()
                .map(job -> job.getMetadata().getName());
    }

    private Resource<GenericKubernetesResource> cluster() {
        return namespace
                .client()
                .genericKubernetesResources("postgresql.cnpg.io/v1", "Cluster")
                .withName("pg-product-db");
    }

    private Resource<?> definition() {
        return outside.apiextensions().v1().customResourceDefinitions().withName(DEFINITION);
    }
}
