package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Observed;
import dev.shopwright.operator.model.Observed.Refusal;
import dev.shopwright.operator.model.Reason;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** What the API server did not take, and why. */
public final class RefusalFinding {

    /** Pods that a Deployment tries again and again have another name every time. */
    private static final String PREAMBLE = "^pods? \"[^\"]*\" is forbidden: ";

    private RefusalFinding() {}

    /** The first of these objects, by its name, that was refused. */
    public static Optional<Finding> of(Observed observed, Collection<ObjectKey> objects) {
        return objects.stream()
                .filter(observed.refusals()::containsKey)
                .min(Comparator.comparing(ObjectKey::toString))
                .map(key -> of(key, observed.refusals().get(key)));
    }

    /** The same of whatever has this name, of any kind. */
    static Optional<Finding> ofObjectsNamed(String name, Observed observed) {
        return of(
                observed,
                observed.refusals().keySet().stream()
                        .filter(key -> key.name().equals(name))
                        .toList());
    }

    private static Finding of(ObjectKey key, Refusal refusal) {
        var words = Words.of(refusal.message());
        return new Finding(isQuota(words) ? Reason.QuotaExceeded : Reason.ApplyRejected, key + ": " + words);
    }

    /** Why no pod was made, as a controller of Kubernetes tells. */
    static Finding ofPods(String message) {
        var words = Words.of(message).replaceFirst(PREAMBLE, "");
        return new Finding(isQuota(words) ? Reason.QuotaExceeded : Reason.PodRejected, words);
    }

    private static boolean isQuota(String words) {
        return words.contains("exceeded quota") || words.contains("failed quota");
    }
}
