package dev.shopwright.operator.shop;

import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Observed.Refusal;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.javaoperatorsdk.operator.processing.retry.RetryExecution;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a pass over a shop tells the next one. It is lost when the operator ends, and found out again. */
final class Memory {

    private static final Duration AT_ONCE = Duration.ofMillis(1);

    private final Map<ObjectKey, Written> written = new HashMap<>();
    private Map<ObjectKey, Refusal> refusals = Map.of();
    private @Nullable RetryExecution retry;

    /** What the API server did not take last time. */
    Map<ObjectKey, Refusal> refusals() {
        return refusals;
    }

    /** How an object was to be when it was written or found right last time, and which version of it that was. */
    Written written(ObjectKey key) {
        return written.getOrDefault(key, Written.NEVER);
    }

    void remember(ObjectKey key, Written what) {
        written.put(key, what);
    }

    /** Forgets all others. */
    void keep(Set<ObjectKey> keys) {
        written.keySet().retainAll(keys);
    }

    /** When to come back to what was refused; at once if the shop's status has yet to tell of it. */
    Optional<Duration> retry(Pass pass) {
        Map<ObjectKey, Refusal> before = refusals;
        refusals = pass.outcome().refusals();
        if (!refusals.equals(before)) {
            return Optional.of(AT_ONCE);
        }
        if (refusals.isEmpty()) {
            retry = null;
            return Optional.empty();
        }
        if (retry == null) {
            retry = pass.context().getControllerConfiguration().getRetry().initExecution();
        }
        return retry.nextDelay().map(Duration::ofMillis);
    }

    /**
     * An object as it was when it was right.
     *
     * @param desired the hash of what was desired
     * @param version its resource version
     */
    record Written(int desired, String version) {

        private static final Written NEVER = new Written(0, "");

        static Written of(HasMetadata desired, HasMetadata actual) {
            return new Written(desired.hashCode(), actual.getMetadata().getResourceVersion());
        }

        boolean isVersion(HasMetadata actual) {
            return actual.getMetadata().getResourceVersion().equals(version);
        }

        boolean isOf(HasMetadata object) {
            return object.hashCode() == desired;
        }
    }
}
