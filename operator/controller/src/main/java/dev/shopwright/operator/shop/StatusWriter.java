package dev.shopwright.operator.shop;

import dev.shopwright.operator.api.v1alpha1.Shop;
import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ObjectMetaBuilder;
import io.fabric8.kubernetes.client.KubernetesClientException;
import io.javaoperatorsdk.operator.api.reconciler.PrimaryUpdateAndCacheUtils;
import java.net.HttpURLConnection;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says in a shop's status how it is, and in events what has changed. */
final class StatusWriter {

    private static final Logger log = LoggerFactory.getLogger(StatusWriter.class);

    private final Pass pass;

    StatusWriter(Pass pass) {
        this.pass = pass;
    }

    void write(ShopStatus status) {
        ShopStatus before = pass.shop().getStatus();
        if (!status.equals(before) && patch(status)) {
            List<Condition> changed = Transitions.between(before, status);
            changed.forEach(condition -> log.info(
                    "condition changed shop={} type={} status={} reason={}",
                    pass.name(),
                    condition.getType(),
                    condition.getStatus(),
                    condition.getReason()));
            new EventWriter(pass).write(changed);
        }
    }

    /** The next pass sees it even if the cache has not heard of it yet. Answers whether there still is a shop. */
    private boolean patch(ShopStatus status) {
        Shop patch = new Shop();
        patch.setMetadata(new ObjectMetaBuilder()
                .withName(pass.shop().getMetadata().getName())
                .withNamespace(pass.shop().getMetadata().getNamespace())
                .build());
        patch.setStatus(status);
        try {
            PrimaryUpdateAndCacheUtils.ssaPatchStatusAndCacheResource(pass.shop(), patch, pass.context());
            return true;
        } catch (KubernetesClientException e) {
            if (e.getCode() == HttpURLConnection.HTTP_NOT_FOUND) {
                return false;
            }
            throw e;
        }
    }
}
