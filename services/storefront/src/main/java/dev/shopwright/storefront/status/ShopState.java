package dev.shopwright.storefront.status;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The resource that a shop is made from, with the fields and the spelling that Kubernetes has.
 *
 * @param spec what was ordered
 * @param status what there is; null until the operator has seen it
 */
record ShopState(Map<String, Object> spec, @Nullable Map<String, Object> status) {

    /** How many processes of a service take requests; empty when that is not known. */
    Optional<Integer> ready(String service) {
        return Optional.ofNullable(status)
                .flatMap(known -> map(known.get("services")))
                .flatMap(services -> map(services.get(service)))
                .map(state -> state.get("ready"))
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast);
    }

    private static Optional<Map<?, ?>> map(@Nullable Object value) {
        return value instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }
}
