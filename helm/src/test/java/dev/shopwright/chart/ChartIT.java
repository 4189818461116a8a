package dev.shopwright.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import dev.shopwright.operator.test.NeedsApiServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodBuilder;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.FieldValidateable.Validation;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@NeedsApiServer
class ChartIT {

    private Cluster cluster;
    private KubernetesClient client;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        cluster = Cluster.start(folder);
        client = cluster.client();
    }

    @AfterEach
    void uninstall() {
        cluster.uninstall();
    }

    @AfterAll
    void stop() {
        cluster.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "watch: {namespaces: [north, south]}",
                "{metrics: {namespace: north}, alerts: {enabled: true}, monitors: {enabled: true}}",
                "{image: {pullSecrets: [one]}, nodeSelector: {disk: ssd}, tolerations: [{key: shop, operator: Exists}]}",
                "consul: {enabled: true, cluster: blue, tokenSecret: token, caSecret: ca, address: 'https://consul.example.com:8501', namespace: ''}",
                "{consul: {enabled: true, cluster: blue, purge: true, authMethod: kubernetes}, nodeSelector: {disk: ssd}}",
                "{consul: {enabled: true, cluster: blue}, metrics: {namespace: north}, alerts: {enabled: true}, monitors: {enabled: true}}",
                "affinity: {podAntiAffinity: {requiredDuringSchedulingIgnoredDuringExecution: [{topologyKey: zone}]}}"
            })
    void shouldMakeObjectsWithoutAWrongField(String values) {
        assertThat(Chart.render(values).objects()).allSatisfy(this::apply);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "consul: {enabled: true, cluster: blue, tokenSecret: token}",
                "consul: {enabled: true, cluster: blue, purge: true}"
            })
    void shouldMakePodsThatRestrictedNamespacesAdmit(String values) {
        assertThat(Chart.render(values).workloads()).allSatisfy(this::admit);
    }

    @Test
    void shouldLetTheOperatorIntoEveryNamespaceOrIntoThoseThatAreNamed() {
        Account operator = new Account(client, "shopwright-operator");

        cluster.upgrade("");
        assertThat(operator.may("list", "deployments.apps", null)).isTrue();
        assertThat(operator.may("create", "clusterroles.rbac.authorization.k8s.io", null))
                .isFalse();

        cluster.upgrade("watch: {namespaces: [north]}");
        assertThat(operator.may("list", "deployments.apps", null)).isFalse();
        assertThat(operator.may("list", "deployments.apps", "south")).isFalse();
        assertThat(operator.may("list", "deployments.apps", "north")).isTrue();
        assertThat(operator.may("update", "shops.shopwright.dev", "north")).isFalse();
    }

    @Test
    void shouldLetTheOperatorHoldOneLease() {
        Account operator = new Account(client, "shopwright-operator");

        cluster.upgrade("");

        assertThat(operator.may("patch", "leases.coordination.k8s.io", Chart.NAMESPACE, "shopwright-operator"))
                .isTrue();
        assertThat(operator.may("patch", "leases.coordination.k8s.io", Chart.NAMESPACE, "another"))
                .isFalse();
        assertThat(operator.may("create", "leases.coordination.k8s.io", "north"))
                .isFalse();
    }

    @Test
    void shouldUpgradeInPlace() {
        cluster.upgrade("");
        Deployment before = operator();

        cluster.upgrade("replicas: 3");

        assertThat(operator().getMetadata().getUid())
                .isEqualTo(before.getMetadata().getUid());
        assertThat(operator().getSpec().getReplicas()).isEqualTo(3);
        assertThat(operator().getSpec().getTemplate())
                .isEqualTo(before.getSpec().getTemplate());
    }

    @Test
    void shouldLeaveShopsBehindAndFindThemAgain() {
        Resource<GenericKubernetesResource> shop = cluster.shop("north", "demo");
        cluster.upgrade("");
        await().ignoreExceptions().until(() -> shop.create() != null);

        cluster.uninstall();
        assertThat(shop.get()).isNotNull();

        cluster.upgrade("");
        assertThat(shop.get()).isNotNull();
        shop.delete();
    }

    @Test
    void shouldTryItselfWithAShopAndAVisitor() {
        Resource<GenericKubernetesResource> shop = cluster.shop("south", "helm-test");
        cluster.upgrade("{test: {host: try.example.com}, watch: {namespaces: [south]}}");

        CompletableFuture<Void> test = CompletableFuture.runAsync(cluster::test);
        Pod visitor = await().until(
                        client.pods().inNamespace(Chart.NAMESPACE).withName("shopwright-test")::get, Objects::nonNull);

        assertThat(shop.get().<String>get("spec", "host")).isEqualTo("try.example.com");
        assertThat(visitor.getSpec().getContainers().get(0).getArgs())
                .containsExactly("verify", "--wait=10m", "--host=try.example.com", "http://traefik.traefik.svc");

        client.resource(visitor).editStatus(ChartIT::succeeded);
        test.join();
        assertThat(shop.get()).isNull();
    }

    @Test
    void shouldBeMeasuredWhereTheClusterKnowsHow() {
        cluster.upgrade("");
        assertThat(count("ServiceMonitor")).isZero();

        cluster.upgrade("metrics: {namespace: north}");
        assertThat(count("ServiceMonitor")).isOne();
        assertThat(count("PodMonitor")).isOne();
        assertThat(count("PrometheusRule")).isOne();
    }

    private Deployment operator() {
        return client.apps()
                .deployments()
                .inNamespace(Chart.NAMESPACE)
                .withName("shopwright-operator")
                .get();
    }

    private int count(String kind) {
        return client.genericKubernetesResources("monitoring.coreos.com/v1", kind)
                .inNamespace(Chart.NAMESPACE)
                .list()
                .getItems()
                .size();
    }

    private static Pod succeeded(Pod pod) {
        return new PodBuilder(pod)
                .editOrNewStatus()
                .withPhase("Succeeded")
                .endStatus()
                .build();
    }

    private void admit(Workload workload) {
        // spotless:off
        Pod pod = new PodBuilder()
            .withNewMetadata()
                .withName(workload.name())
                .withNamespace(Chart.NAMESPACE)
            .endMetadata()
            .withSpec(workload.pod())
            .build();
        // spotless:on

        assertThatCode(() -> client.resource(pod).dryRun().create()).doesNotThrowAnyException();
    }

    private void apply(HasMetadata object) {
        client.resource(object)
                .dryRun()
                .fieldValidation(Validation.STRICT)
                .fieldManager("test")
                .forceConflicts()
                .serverSideApply();
    }
}
