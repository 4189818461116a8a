package dev.shopwright.e2e.shop;

import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.dsl.Resource;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The objects that carry a shop's labels; what others have made of them, such as pods, is none of it. */
public record Belongings(KubernetesClient client, String shop) {

    private static final Map<String, String> OURS = Map.of("app.kubernetes.io/managed-by", "shopwright");

    /** What holds data, or opens it: it may outlive its shop. */
    public static final List<Kind> DATA = List.of(new Kind("v1", "Secret"), new Kind("v1", "PersistentVolumeClaim"));

    /** In the order in which one may need the other. */
    public static final List<Kind> WORKS = List.of(
            new Kind("v1", "ServiceAccount"),
            new Kind("rbac.authorization.k8s.io/v1", "Role"),
            new Kind("rbac.authorization.k8s.io/v1", "RoleBinding"),
            new Kind("networking.k8s.io/v1", "NetworkPolicy"),
            new Kind("v1", "ConfigMap"),
            new Kind("v1", "Service"),
            new Kind("apps/v1", "StatefulSet"),
            new Kind("batch/v1", "Job"),
            new Kind("apps/v1", "Deployment"),
            new Kind("autoscaling/v2", "HorizontalPodAutoscaler"),
            new Kind("policy/v1", "PodDisruptionBudget"),
            new Kind("traefik.io/v1alpha1", "Middleware"),
            new Kind("traefik.io/v1alpha1", "ServersTransport"),
            new Kind("traefik.io/v1alpha1", "TLSOption"),
            new Kind("traefik.io/v1alpha1", "IngressRoute"));

    /** A kind of object. */
    public record Kind(String apiVersion, String name) {}

    public static Belongings of(RunningShop shop) {
        return new Belongings(shop.client(), shop.name());
    }

    public List<GenericKubernetesResource> all() {
        return Stream.of(WORKS, DATA)
                .flatMap(List::stream)
                .flatMap(kind -> all(kind).stream())
                .toList();
    }

    public List<GenericKubernetesResource> works() {
        return WORKS.stream().flatMap(kind -> all(kind).stream()).toList();
    }

    public List<GenericKubernetesResource> all(Kind kind) {
        return client.genericKubernetesResources(kind.apiVersion(), kind.name())
                .withLabels(OURS)
                .withLabel("app.kubernetes.io/instance", shop)
                .list()
                .getItems();
    }

    /** The same object as it is now. */
    public Resource<GenericKubernetesResource> again(GenericKubernetesResource object) {
        return client.genericKubernetesResources(object.getApiVersion(), object.getKind())
                .withName(object.getMetadata().getName());
    }
}
