package dev.shopwright.operator.shop;

import static java.util.stream.Collectors.toMap;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.Labels;
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
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.EventSourceRetriever;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Everything that carries our labels, whosever it is: one watch for each kind serves all shops. Labels tell whose an object is
 * rather than owner references, as data that outlives its shop has none.
 */
final class OwnedObjects {

    private static final String SELECTOR = Labels.MANAGED_BY + "=" + Labels.OPERATOR;

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

    private final EventSourceContext<Shop> context;
    private final List<InformerEventSource<?, Shop>> always;
    private final Map<GroupVersionKind, InformerEventSource<?, Shop>> served = new ConcurrentHashMap<>();

    OwnedObjects(EventSourceContext<Shop> context) {
        this.context = context;
        always =
                KINDS.stream().<InformerEventSource<?, Shop>>map(this::informer).toList();
    }

    /** Of the kinds that every cluster has. */
    List<InformerEventSource<?, Shop>> always() {
        return always;
    }

    /** Watches the other kinds for as long as the cluster has them. */
    void follow(Set<GroupVersionKind> kinds, EventSourceRetriever<Shop> sources) {
        for (GroupVersionKind kind : kinds) {
            served.computeIfAbsent(kind, added -> informer(added, sources));
        }
        served.keySet().removeIf(kind -> !kinds.contains(kind) && stop(kind, sources));
    }

    /** All of a shop's. */
    Map<ObjectKey, HasMetadata> of(Shop shop) {
        return sources()
                .flatMap(source -> source.getSecondaryResources(shop).stream())
                .collect(toMap(ObjectKey::of, Function.identity()));
    }

    /** All of these kinds, of all shops. */
    Stream<HasMetadata> all(String... kinds) {
        return sources()
                .filter(source -> List.of(kinds).contains(source.name()))
                .flatMap(source -> source.list());
    }

    private Stream<InformerEventSource<?, Shop>> sources() {
        return Stream.concat(always.stream(), served.values().stream());
    }

    private <T extends HasMetadata> InformerEventSource<T, Shop> informer(Class<T> kind) {
        return informer(InformerEventSourceConfiguration.from(kind, Shop.class), kind.getSimpleName());
    }

    /** If it didn't start the last time, it is the same that is started again. */
    private InformerEventSource<?, Shop> informer(GroupVersionKind kind, EventSourceRetriever<Shop> sources) {
        var informer = informer(InformerEventSourceConfiguration.from(kind, Shop.class), kind.getKind());
        return (InformerEventSource<?, Shop>) sources.dynamicallyRegisterEventSource(informer);
    }

    private <T extends HasMetadata> InformerEventSource<T, Shop> informer(
            InformerEventSourceConfiguration.Builder<T> configuration, String name) {
        return new InformerEventSource<>(
                configuration
                        .withName(name)
                        .withLabelSelector(SELECTOR)
                        .withSecondaryToPrimaryMapper(OwnedObjects::shopOf)
                        .build(),
                context);
    }

    private static boolean stop(GroupVersionKind kind, EventSourceRetriever<Shop> sources) {
        return sources.dynamicallyDeRegisterEventSource(kind.getKind()).isPresent();
    }

    private static Set<ResourceID> shopOf(HasMetadata object) {
        String shop = object.getMetadata().getLabels().get(Labels.INSTANCE);
        return shop == null
                ? Set.of()
                : Set.of(new ResourceID(shop, object.getMetadata().getNamespace()));
    }
}
