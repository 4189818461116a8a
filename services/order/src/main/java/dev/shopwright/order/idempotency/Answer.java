package dev.shopwright.order.idempotency;

import org.jspecify.annotations.Nullable;

/**
 * The first answer to a request.
 *
 * @param status of HTTP
 * @param location of what was made; null for a refusal
 * @param body as JSON
 */
public record Answer(int status, @Nullable String location, String body) {

    public boolean isRefusal() {
        return status >= 400;
    }
}
