package dev.shopwright.operator.installation;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.GenericKubernetesResourceList;
import io.fabric8.kubernetes.client.dsl.NonNamespaceOperation;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.List;

/** The kinds that a shop is made of, and what somebody might change of each. */
public enum OwnedKind {
    Deployment("apps/v1", "{spec: {strategy: {rollingUpdate: {maxSurge: 3}}}}"),
    StatefulSet("apps/v1", "{spec: {replicas: 0}}"),
    Job("batch/v1", "{metadata: {labels: {app.kubernetes.io/name: mine}}}"),
    Service("v1", "{spec: {selector: {mine: all}}}"),
    ConfigMap("v1", "{data: null}"),
    Secret("v1", "{metadata: {finalizers: []}}"),
    PersistentVolumeClaim("v1", "{metadata: {ownerReferences: []}}"),
    ServiceAccount("v1", "{automountServiceAccountToken: false}"),
    Role("rbac.authorization.k8s.io/v1", "{rules: []}"),
    RoleBinding("rbac.authorization.k8s.io/v1", "{subjects: []}"),
    NetworkPolicy("networking.k8s.io/v1", "{spec: {podSelector: {matchLabels: {mine: all}}}}"),
    HorizontalPodAutoscaler("autoscaling/v2", "{spec: {maxReplicas: 40}}"),
    PodDisruptionBudget("policy/v1", "{spec: {maxUnavailable: 2}}"),
    IngressRoute("traefik.io/v1alpha1", "{spec: {routes: []}}"),
    Middleware("traefik.io/v1alpha1", "{metadata: {labels: {app.kubernetes.io/name: mine}}}"),
    ServersTransport("traefik.io/v1alpha1", "{metadata: {labels: {app.kubernetes.io/name: mine}}}"),
    TLSOption("traefik.io/v1alpha1", "{metadata: {labels: {app.kubernetes.io/name: mine}}}"),
    Cluster("postgresql.cnpg.io/v1", "{spec: {instances: 9}}");

    private final String apiVersion;
    private final String change;

    OwnedKind(String apiVersion, String change) {
        this.apiVersion = apiVersion;
        this.change = change;
    }

    /** A merge patch that takes something away that a shop needs. */
    public String change() {
        return TestShop.json(change);
    }

    /** Those of a shop. */
    public List<GenericKubernetesResource> of(TestShop shop) {
        return in(shop).withLabel("app.kubernetes.io/instance", shop.name())
                .list()
                .getItems();
    }

    /** One of a shop's. */
    public Resource<GenericKubernetesResource> named(String name, TestShop shop) {
        return in(shop).withName(name);
    }

    private NonNamespaceOperation<
                    GenericKubernetesResource, GenericKubernetesResourceList, Resource<GenericKubernetesResource>>
            in(TestShop shop) {
        return shop.client().genericKubernetesResources(apiVersion, name()).inNamespace(shop.namespace());
    }
}
