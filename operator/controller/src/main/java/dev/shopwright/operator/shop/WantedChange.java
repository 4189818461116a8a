package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import io.fabric8.kubernetes.api.model.ObjectMeta;
import io.javaoperatorsdk.operator.processing.event.source.filter.OnUpdateFilter;

/** Tells changes that somebody wants from those that the operator has made itself, which are in the status only. */
final class WantedChange implements OnUpdateFilter<Shop> {

    @Override
    public boolean accept(Shop shop, Shop before) {
        ObjectMeta now = shop.getMetadata();
        ObjectMeta then = before.getMetadata();
        return !now.getUid().equals(then.getUid())
                || !now.getGeneration().equals(then.getGeneration())
                || !now.getAnnotations().equals(then.getAnnotations())
                || shop.getStatus() == null && before.getStatus() != null;
    }
}
