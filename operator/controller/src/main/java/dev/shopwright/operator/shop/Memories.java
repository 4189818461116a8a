package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import io.javaoperatorsdk.operator.processing.event.source.AbstractEventSource;
import io.javaoperatorsdk.operator.processing.event.source.ResourceEventAware;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The memory of each shop, for as long as the shop exists. */
final class Memories extends AbstractEventSource<Void, Shop> implements ResourceEventAware<Shop> {

    private final Map<String, Memory> memories = new ConcurrentHashMap<>();

    Memories() {
        super(Void.class, "memories");
    }

    Memory of(Shop shop) {
        return memories.computeIfAbsent(shop.getMetadata().getUid(), uid -> new Memory());
    }

    @Override
    public void onResourceDeleted(Shop shop) {
        memories.remove(shop.getMetadata().getUid());
    }

    @Override
    public Set<Void> getSecondaryResources(Shop shop) {
        return Set.of();
    }
}
