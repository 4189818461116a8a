package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import io.javaoperatorsdk.operator.processing.event.Event;
import io.javaoperatorsdk.operator.processing.event.ResourceID;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.IndexerResourceCache;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Which shops want the same host. The oldest has it; when it lets go of it, the others hear of that at once. */
final class HostClaims extends AbstractEventSource<Shop, Shop> implements ResourceEventAware<Shop> {

    private static final String HOST = "host";

    private static final Comparator<Shop> BY_AGE = Comparator.comparing(
                    (Shop shop) -> shop.getMetadata().getCreationTimestamp())
            .thenComparing(HostClaims::name);

    private final IndexerResourceCache<Shop> shops;

    HostClaims(IndexerResourceCache<Shop> shops) {
        super(Shop.class, "host-claims");
        this.shops = shops;
        shops.addIndexer(HOST, shop -> List.of(shop.getSpec().host()));
    }

    /** The older shops with a shop's host, as {@code namespace/name}, the oldest first. */
    List<String> before(Shop shop) {
        return shops.byIndex(HOST, shop.getSpec().host()).stream()
                .filter(other -> BY_AGE.compare(other, shop) < 0)
                .sorted(BY_AGE)
                .map(HostClaims::name)
                .toList();
    }

    @Override
    public void onResourceCreated(Shop shop) {
        tellOthers(shop);
    }

    @Override
    public void onResourceUpdated(Shop shop, Shop before) {
        if (!shop.getSpec().host().equals(before.getSpec().host())) {
            tellOthers(before);
            tellOthers(shop);
        }
    }

    @Override
    public void onResourceDeleted(Shop shop) {
        tellOthers(shop);
    }

    @Override
    public Set<Shop> getSecondaryResources(Shop shop) {
        return Set.of();
    }

    private void tellOthers(Shop shop) {
        shops.byIndex(HOST, shop.getSpec().host()).stream()
                .filter(other -> !name(other).equals(name(shop)))
                .forEach(other -> getEventHandler().handleEvent(new Event(ResourceID.fromResource(other))));
    }

    private static String name(Shop shop) {
        return shop.getMetadata().getNamespace() + "/" + shop.getMetadata().getName();
    }
}
