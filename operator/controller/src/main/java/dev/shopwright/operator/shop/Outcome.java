package dev.shopwright.operator.shop;

import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Observed.Refusal;
import io.fabric8.kubernetes.client.KubernetesClientException;
import java.net.HttpURLConnection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What became of the writes of a pass. One object that the API server does not take is no reason to leave the others; one that
 * it could not answer for fails the pass at its end; and where nobody answers at all the pass ends at once.
 */
final class Outcome {

    private static final int TOO_MANY_REQUESTS = 429;

    private final ShopMetrics metrics;
    private final Map<ObjectKey, Refusal> refusals = new LinkedHashMap<>();
    private @Nullable KubernetesClientException failure;

    Outcome(ShopMetrics metrics) {
        this.metrics = metrics;
    }

    /** Writes an object; answers whether it was written. */
    boolean attempt(ObjectKey object, Runnable write) {
        try {
            write.run();
            return true;
        } catch (KubernetesClientException e) {
            metrics.failed(object.kind());
            if (isUnanswered(e)) {
                throw e;
            } else if (isRefusal(e)) {
                refusals.put(object, new Refusal(e.getCode(), message(e)));
            } else {
                failure = e;
            }
            return false;
        }
    }

    /** What the API server did not take, and what it said. */
    Map<ObjectKey, Refusal> refusals() {
        return Map.copyOf(refusals);
    }

    /** Has the SDK try again if something went wrong that may go well next time. */
    void throwFailure() {
        if (failure != null) {
            throw failure;
        }
    }

    private static boolean isUnanswered(KubernetesClientException e) {
        return e.getCode() <= 0;
    }

    private static boolean isRefusal(KubernetesClientException e) {
        return e.getCode() >= HttpURLConnection.HTTP_BAD_REQUEST
                && e.getCode() < HttpURLConnection.HTTP_INTERNAL_ERROR
                && e.getCode() != HttpURLConnection.HTTP_UNAUTHORIZED
                && e.getCode() != TOO_MANY_REQUESTS;
    }

    private static String message(KubernetesClientException e) {
        return Optional.ofNullable(e.getStatus())
                .map(status -> status.getMessage())
                .orElse(e.getMessage());
    }
}
