package dev.shopwright.operator.shop;

import dev.shopwright.operator.model.Desired;
import dev.shopwright.operator.model.ObjectKey;
import io.fabric8.kubernetes.api.model.DeletionPropagation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.OwnerReference;
import java.util.HashSet;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes what a shop has had and is to have no more. */
final class Pruning {

    private static final Logger log = LoggerFactory.getLogger(Pruning.class);

    private final Pass pass;

    Pruning(Pass pass) {
        this.pass = pass;
    }

    void prune(Desired desired) {
        Set<ObjectKey> wanted = new HashSet<>(desired.kept());
        desired.objects().forEach(object -> wanted.add(ObjectKey.of(object)));
        pass.observed().objects().forEach((key, object) -> {
            if (!wanted.contains(key) && isOurs(object) && !object.isMarkedForDeletion()) {
                delete(key, object);
            }
        });
    }

    /** Pods, and what else a controller has made for us, go with what they were made for. */
    private boolean isOurs(HasMetadata object) {
        return object.getMetadata().getOwnerReferences().stream().allMatch(this::isShop);
    }

    private boolean isShop(OwnerReference owner) {
        return owner.getUid().equals(pass.shop().getMetadata().getUid());
    }

    private void delete(ObjectKey key, HasMetadata object) {
        boolean deleted = pass.outcome()
                .attempt(
                        key,
                        () -> pass.client()
                                .resource(object)
                                .withPropagationPolicy(DeletionPropagation.BACKGROUND)
                                .delete());
        if (deleted) {
            log.info("object removed shop={} object={}", pass.name(), key);
        }
    }
}
