package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.Labels;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.api.config.informer.InformerEventSourceConfiguration;
import io.javaoperatorsdk.operator.api.reconciler.EventSourceContext;
import io.javaoperatorsdk.operator.processing.GroupVersionKind;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.informer.InformerEventSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * How the objects of a kind are watched that carry our labels: one watch serves all shops, or those of a namespace. Labels tell
 * whose an object is rather than owner references, as data that outlives its shop has none.
 */
final class Informers {

    /** The name and the only key of the index of what is marked for deletion. */
    static final String LEAVING = "leaving";

    private static final String SELECTOR = Labels.MANAGED_BY + "=" + Labels.OPERATOR;

    /** How many objects are read at once when a watch begins: all of them may be more than fit. */
    private static final long PAGE = 100;

    private final EventSourceContext<Shop> context;

    Informers(EventSourceContext<Shop> context) {
        this.context = context;
    }

    <T extends HasMetadata> List<InformerEventSource<?, Shop>> of(Class<T> kind) {
        return informers(() -> InformerEventSourceConfiguration.from(kind, Shop.class), kind, kind.getSimpleName());
    }

    List<InformerEventSource<?, Shop>> of(GroupVersionKind kind) {
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
                        .withSecondaryToPrimaryMapper(Informers::shopOf)
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
