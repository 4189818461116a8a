package dev.shopwright.operator.shop;

import static java.util.stream.Collectors.toMap;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.Labels;
import dev.shopwright.operator.model.ObjectKey;
import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
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
import java.util.function.Supplier;
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

    /** How many objects are read at once when a watch begins: all of them may be more than fit. */
    private static final long PAGE = 100;

    private static final String LEAVING = "leaving";

    private final EventSourceContext<Shop> context;
    private final Map<String, List<InformerEventSource<?, Shop>>> always;
    private final Map<GroupVersionKind, List<InformerEventSource<?, Shop>>> served = new ConcurrentHashMap<>();

    OwnedObjects(EventSourceContext<Shop> context) {
        this.context = context;
        always = KINDS.stream().collect(toMap(Class::getSimpleName, this::informers));
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

    /** All of a kind, of all shops. */
    Stream<HasMetadata> all(String kind) {
        return sources(kind).flatMap(InformerEventSource::list);
    }

    /** Those of {@link #all} that are marked for deletion. */
    Stream<HasMetadata> leaving(String kind) {
        return sources(kind).flatMap(source -> source.byIndex(LEAVING, LEAVING).stream());
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
        return informers(kind).stream()
                .<InformerEventSource<?, Shop>>map(
                        informer -> (InformerEventSource<?, Shop>) sources.dynamicallyRegisterEventSource(informer))
                .toList();
    }

    private static boolean stop(List<InformerEventSource<?, Shop>> informers, EventSourceRetriever<Shop> sources) {
        informers.forEach(informer -> sources.dynamicallyDeRegisterEventSource(informer.name()));
        return true;
    }

    private <T extends HasMetadata> List<InformerEventSource<?, Shop>> informers(Class<T> kind) {
        return informers(() -> InformerEventSourceConfiguration.from(kind, Shop.class), kind, kind.getSimpleName());
    }

    private List<InformerEventSource<?, Shop>> informers(GroupVersionKind kind) {
        return informers(
                () -> InformerEventSourceConfiguration.from(kind, Shop.class),
                GenericKubernetesResource.class,
                kind.getKind());
    }

    /** One for each namespace, if not all are watched: several watches cannot share a store. */
    private <T extends HasMetadata> List<InformerEventSource<?, Shop>> informers(
            Supplier<InformerEventSourceConfiguration.Builder<T>> configuration, Class<T> type, String kind) {
        return context.getControllerConfiguration().getEffectiveNamespaces().stream()
                .<InformerEventSource<?, Shop>>map(namespace -> informer(configuration
                        .get()
                        .withName(kind + " in " + namespace)
                        .withNamespaces(Set.of(namespace))
                        .withItemStore(new JsonStore<>(type, context.getClient().getKubernetesSerialization()))))
                .toList();
    }

    private <T extends HasMetadata> InformerEventSource<T, Shop> informer(
            InformerEventSourceConfiguration.Builder<T> configuration) {
        var informer = new InformerEventSource<>(
                configuration
                        .withLabelSelector(SELECTOR)
                        .withInformerListLimit(PAGE)
                        .withSecondaryToPrimaryMapper(OwnedObjects::shopOf)
                        .build(),
                context);
        informer.addIndexers(Map.of(LEAVING, object -> object.isMarkedForDeletion() ? List.of(LEAVING) : List.of()));
        return informer;
    }

    private static Set<ResourceID> shopOf(HasMetadata object) {
        String shop = object.getMetadata().getLabels().get(Labels.INSTANCE);
        return shop == null
                ? Set.of()
                : Set.of(new ResourceID(shop, object.getMetadata().getNamespace()));
    }
}
