package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.model.Observed;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.javaoperatorsdk.operator.api.reconciler.Context;

/**
 * One pass of the loop over one shop.
 *
 * @param observed how the shop was found at its beginning
 * @param outcome what becomes of its writes
 */
record Pass(Shop shop, Observed observed, Context<Shop> context, Outcome outcome) {

    KubernetesClient client() {
        return context.getClient();
    }

    /** {@code namespace/name}, for logs. */
    String name() {
        return shop.getMetadata().getNamespace() + "/" + shop.getMetadata().getName();
    }
}
