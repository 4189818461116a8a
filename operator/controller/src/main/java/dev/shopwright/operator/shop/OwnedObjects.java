package dev.shopwright.operator.shop;

import static java.util.stream.Collectors.toMap;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.ObjectKey;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.PersistentVolumeClaim;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.Secret;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.ServiceAccount;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.apps.StatefulSet;
import io.fabric8.kubernetes.api.model.autoscaling.v2.HorizontalPodAutoscaler;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.policy.v1.PodDisruptionBudget;
import io.fabric8.kubernetes.api.model.rbac.Role;
import io.fabric8.kubernetes.api.model.rbac.RoleBinding;
import io.fabric8.kubernetes.client.informers.cache.Cache;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.EventSourceRetriever;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything that carries our labels, whosever it is. */
final class OwnedObjects {

    private static final List<Class<? extends HasMetadata>> KINDS = List.of(
            Deployment.class,
            StatefulSet.class,
            Job.class,
            Pod.class,
            Service.class,
            ConfigMap.class,
            Secret.class,
            PersistentVolumeClaim.class,
            ServiceAccount.class,
            Role.class,
            RoleBinding.class,
            NetworkPolicy.class,
            HorizontalPodAutoscaler.class,
            PodDisruptionBudget.class);

    private final Informers informers;
    private final Map<String, List<InformerEventSource<?, Shop>>> always;
    private final Map<GroupVersionKind, List<InformerEventSource<?, Shop>>> served = new ConcurrentHashMap<>();

    OwnedObjects(EventSourceContext<Shop> context) {
        informers = new Informers(context);
        always = KINDS.stream().collect(toMap(Class::getSimpleName, informers::of));
    }

    /** Of the kinds that every cluster has. */
    List<InformerEventSource<?, Shop>> always() {
        return always.values().stream().flatMap(List::stream).toList();
    }

    /** Watches the other kinds for as long as the cluster has them. */
    void follow(Set<GroupVersionKind> kinds, EventSourceRetriever<Shop> sources) {
        for (GroupVersionKind kind : kinds) {
            served.computeIfAbsent(kind, added -> start(added, sources));
        }
        served.entrySet().removeIf(kind -> !kinds.contains(kind.getKey()) && stop(kind.getValue(), sources));
    }

    /** All of a shop's. */
    Map<ObjectKey, HasMetadata> of(Shop shop) {
        return Stream.concat(always.values().stream(), served.values().stream())
                .flatMap(List::stream)
                .flatMap(source -> source.getSecondaryResources(shop).stream())
                .collect(toMap(ObjectKey::of, Function.identity()));
    }

    /** All of a kind that a namespace has, of all shops. */
    Stream<HasMetadata> all(String kind, String namespace) {
        return sources(kind).flatMap(source -> source.byIndex(Cache.NAMESPACE_INDEX, namespace).stream());
    }

    /** All of a kind that are marked for deletion. */
    Stream<HasMetadata> leaving(String kind) {
        return sources(kind).flatMap(source -> source.byIndex(Informers.LEAVING, Informers.LEAVING).stream());
    }

    private Stream<InformerEventSource<?, Shop>> sources(String kind) {
        return Stream.concat(
                always.getOrDefault(kind, List.of()).stream(),
                served.entrySet().stream()
                        .filter(other -> other.getKey().getKind().equals(kind))
                        .flatMap(other -> other.getValue().stream()));
    }

    /** Those that didn't start the last time are the same that are started again. */
    private List<InformerEventSource<?, Shop>> start(GroupVersionKind kind, EventSourceRetriever<Shop> sources) {
        return informers.of(kind).stream()
                .<InformerEventSource<?, Shop>>map(
                        informer -> (InformerEventSource<?, Shop>) sources.dynamicallyRegisterEventSource(informer))
                .toList();
    }

    private static boolean stop(List<InformerEventSource<?, Shop>> informers, EventSourceRetriever<Shop> sources) {
        informers.forEach(informer -> sources.dynamicallyDeRegisterEventSource(informer.name()));
        return true;
    }
}
