package dev.shopwright.chart;

import com.marcnuri.helm.Helm;
import dev.shopwright.operator.test.ApiServer;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.NamespaceBuilder;
import io.fabric8.kubernetes.api.model.apiextensions.v1.CustomResourceDefinition;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import io.fabric8.kubernetes.client.dsl.base.ResourceDefinitionContext;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** An API server that Helm installs the chart on. It has namespaces for shops, and knows what a Prometheus operator defines. */
final class Cluster implements AutoCloseable {

    private static final int TEST_SECONDS = 60;

    private static final ResourceDefinitionContext SHOPS = new ResourceDefinitionContext.Builder()
            .withGroup("shopwright.dev")
            .withVersion("v1alpha1")
            .withKind("Shop")
            .withPlural("shops")
            .withNamespaced(true)
            .build();

    private final ApiServer server;
    private final Path kubeconfig;

    private Cluster(ApiServer server, Path kubeconfig) {
        this.server = server;
        this.kubeconfig = kubeconfig;
    }

    static Cluster start(Path folder) throws IOException {
        Cluster cluster = new Cluster(ApiServer.start(folder), folder.resolve("super-admin.conf"));
        Stream.of(Chart.NAMESPACE, "north", "south").forEach(cluster::createNamespace);
        Stream.of("servicemonitors ServiceMonitor", "podmonitors PodMonitor", "prometheusrules PrometheusRule")
                .forEach(names -> cluster.define(names.split(" ")[0], names.split(" ")[1]));
        return cluster;
    }

    KubernetesClient client() {
        return server.client();
    }

    /** The smallest one, which may be there or not. */
    Resource<GenericKubernetesResource> shop(String namespace, String name) {
        return client().genericKubernetesResources(SHOPS)
                .inNamespace(namespace)
                .resource(Serialization.unmarshal("""
                        apiVersion: shopwright.dev/v1alpha1
                        kind: Shop
                        metadata:
                          name: %s
                        spec:
                          host: %1$s.example.com
                        """.formatted(name), GenericKubernetesResource.class));
    }

    /** Installs the chart where it is not yet, as {@code make up} does. */
    void upgrade(String values) {
        Chart.withFile(
                values,
                file -> Chart.helm()
                        .upgrade()
                        .install()
                        .withName(Chart.NAME)
                        .withNamespace(Chart.NAMESPACE)
                        .withKubeConfig(kubeconfig)
                        .withValuesFile(file)
                        .call());
    }

    void test() {
        Helm.test(Chart.NAME)
                .withNamespace(Chart.NAMESPACE)
                .withKubeConfig(kubeconfig)
                .withTimeout(TEST_SECONDS)
                .call();
    }

    void uninstall() {
        Helm.uninstall(Chart.NAME)
                .withNamespace(Chart.NAMESPACE)
                .withKubeConfig(kubeconfig)
                .ignoreNotFound()
                .call();
    }

    @Override
    public void close() {
        server.close();
    }

    private void createNamespace(String name) {
        // spotless:off
        client().resource(new NamespaceBuilder()
            .withNewMetadata()
                .withName(name)
                .addToLabels("pod-security.kubernetes.io/enforce", "restricted")
            .endMetadata()
            .build()).create();
        // spotless:on
    }

    /** With a schema that takes anything. */
    private void define(String plural, String kind) {
        server.define(Serialization.unmarshal("""
                apiVersion: apiextensions.k8s.io/v1
                kind: CustomResourceDefinition
                metadata:
                  name: %s.monitoring.coreos.com
                spec:
                  group: monitoring.coreos.com
                  scope: Namespaced
                  names:
                    kind: %s
                    plural: %1$s
                  versions:
                    - name: v1
                      served: true
                      storage: true
                      schema:
                        openAPIV3Schema:
                          type: object
                          x-kubernetes-preserve-unknown-fields: true
                """.formatted(plural, kind), CustomResourceDefinition.class));
    }
}
