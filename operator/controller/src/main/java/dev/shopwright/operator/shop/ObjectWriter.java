package dev.shopwright.operator.shop;

import dev.shopwright.operator.model.Desired;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.shop.Memory.Written;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.dependent.kubernetes.SSABasedGenericKubernetesResourceMatcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Applies what is to be there, as far as it differs from what is. */
final class ObjectWriter {

    private static final Logger log = LoggerFactory.getLogger(ObjectWriter.class);

    private final Pass pass;
    private final Memory memory;
    private final ShopMetrics metrics;

    ObjectWriter(Pass pass, Memory memory, ShopMetrics metrics) {
        this.pass = pass;
        this.memory = memory;
        this.metrics = metrics;
    }

    void apply(Desired desired) {
        desired.objects().forEach(this::apply);
        memory.keep(desired.objects().stream().map(ObjectKey::of).collect(Collectors.toSet()));
    }

    private void apply(HasMetadata object) {
        ObjectKey key = ObjectKey.of(object);
        HasMetadata actual = pass.observed().objects().get(key);
        if (actual != null && isAsItShouldBe(key, actual, object)) {
            memory.remember(key, Written.of(object, actual));
        } else {
            pass.outcome().attempt(key, () -> write(key, actual, object));
        }
    }

    /**
     * What the API server answered to the very same is as right as it gets: it may write quantities in its own way, and it may
     * have been told to change objects that pass it.
     */
    private boolean isAsItShouldBe(ObjectKey key, HasMetadata actual, HasMetadata object) {
        Written last = memory.written(key);
        return last.isOf(object) && last.isVersion(actual) || matches(actual, object);
    }

    private boolean matches(HasMetadata actual, HasMetadata object) {
        return SSABasedGenericKubernetesResourceMatcher.getInstance().matches(actual, object, pass.context());
    }

    private void write(ObjectKey key, @Nullable HasMetadata actual, HasMetadata object) {
        Written last = memory.written(key);
        Replicas.toHandOver(actual, object).ifPresent(replicas -> serverSideApply(replicas, Replicas.FIELD_MANAGER));
        HasMetadata result = serverSideApply(object, ShopReconciler.FIELD_MANAGER);
        memory.remember(key, Written.of(object, result));
        boolean hasChanged = !last.isVersion(result) && (actual == null || !isSameVersion(actual, result));
        if (hasChanged && last.isOf(object) && matches(result, object)) {
            metrics.repaired(key.kind());
            log.info("drift repaired shop={} object={}", pass.name(), key);
        }
    }

    private static boolean isSameVersion(HasMetadata one, HasMetadata other) {
        return one.getMetadata().getResourceVersion().equals(other.getMetadata().getResourceVersion());
    }

    private HasMetadata serverSideApply(HasMetadata object, String fieldManager) {
        return pass.client()
                .resource(object)
                .fieldManager(fieldManager)
                .forceConflicts()
                .serverSideApply();
    }
}
