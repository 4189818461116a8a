package dev.shopwright.operator.model;

import dev.shopwright.operator.api.v1alpha1.Database;
import dev.shopwright.operator.api.v1alpha1.DeletionPolicy;
import dev.shopwright.operator.api.v1alpha1.Mode;
import dev.shopwright.operator.api.v1alpha1.ServiceSpec;
import dev.shopwright.operator.api.v1alpha1.ServiceStatus;
import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.api.v1alpha1.ShopSpec;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.api.model.OwnerReference;
import io.fabric8.kubernetes.api.model.OwnerReferenceBuilder;
import java.util.Optional;

/** A shop as it is wanted, and as it was found: all that anything here is computed from. */
public record Situation(Shop shop, Settings settings, Observed observed) {

    /** The annotation of a Shop that is to be left alone. */
    public static final String PAUSE = "shopwright.dev/pause";

    public String name() {
        return shop.getMetadata().getName();
    }

    public String namespace() {
        return shop.getMetadata().getNamespace();
    }

    public ShopSpec spec() {
        return shop.getSpec();
    }

    /** What the Shop says of a service, with defaults where it says nothing. */
    public ServiceSpec service(Component component) {
        return spec().service(component.id());
    }

    public Database database(Component component) {
        return service(component).database();
    }

    /** {@code demo-product} */
    public String nameOf(Component component) {
        return name() + "-" + component.id();
    }

    /** {@code demo-product-db} */
    public String databaseOf(Component component) {
        return name() + "-" + component.databaseId();
    }

    /** {@code demo-redis} */
    public String redis() {
        return name() + "-redis";
    }

    /** The image tag of services that name no image of their own. */
    public String version() {
        return Optional.ofNullable(spec().version()).orElse(settings.version());
    }

    /** The image that a service is to run. */
    public String targetImage(Component component) {
        return Optional.ofNullable(service(component).image())
                .orElseGet(() -> settings.imageRepository() + "/" + component.id() + ":" + version());
    }

    /** Whether somebody wants the operator to keep its hands off. */
    public boolean isPaused() {
        return "true".equals(shop.getMetadata().getAnnotations().get(PAUSE));
    }

    public boolean isHibernated() {
        return spec().mode() == Mode.HIBERNATED;
    }

    /** What the shop's status says of a service, from the time before. */
    public Optional<ServiceStatus> previously(Component component) {
        return Optional.ofNullable(shop.getStatus())
                .map(ShopStatus::services)
                .map(services -> services.get(component.id()));
    }

    /** Metadata of an object that goes with the Shop. */
    public ObjectMeta metadata(String name, Labels labels) {
        return new ObjectMetaBuilder(dataMetadata(name, labels))
                .withOwnerReferences(owner())
                .build();
    }

    /** Metadata of an object that keeps data: it goes with the Shop only if the Shop says so. */
    public ObjectMeta dataMetadata(String name, Labels labels) {
        var metadata = new ObjectMetaBuilder()
                .withName(name)
                .withNamespace(namespace())
                .withLabels(labels.values());
        return spec().deletionPolicy() == DeletionPolicy.DELETE
                ? metadata.withOwnerReferences(owner()).build()
                : metadata.build();
    }

    private OwnerReference owner() {
        return new OwnerReferenceBuilder()
                .withApiVersion(shop.getApiVersion())
                .withKind(shop.getKind())
                .withName(name())
                .withUid(shop.getMetadata().getUid())
                .withController(true)
                .build();
    }
}
