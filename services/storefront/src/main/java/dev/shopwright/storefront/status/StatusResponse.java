package dev.shopwright.storefront.status;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The whole shop's state.
 *
 * @param shop the resource that the shop was made from; null where there is none
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record StatusResponse(
        List<ServiceStatus> services, @Nullable Map<String, Object> shop) {}
