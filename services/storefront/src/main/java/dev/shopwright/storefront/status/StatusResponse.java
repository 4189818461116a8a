package dev.shopwright.storefront.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The whole shop's state.
 *
 * @param shop the resource that the shop was made from; null where there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StatusResponse(
        List<ServiceStatus> services, @Nullable ShopState shop) {

    /** Behind one address are as many processes as the shop's resource tells. */
    static StatusResponse of(List<ServiceStatus> services, Optional<ShopState> shop) {
        return new StatusResponse(
                shop.map(state -> services.stream()
                                .map(service -> service.withReplicas(state.ready(service.name())))
                                .toList())
                        .orElse(services),
                shop.orElse(null));
    }
}
