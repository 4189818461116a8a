package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a shop is.
 *
 * @param reason that of the condition Ready
 */
@Lenient
public record ShopStatus(
        @JsonPropertyDescription("The generation of the spec that this tells of.") @Nullable
        Long observedGeneration,

        @JsonPropertyDescription("Where it is reached.") @Nullable
        String url,

        @JsonPropertyDescription("The version it is to have.") @Nullable
        String version,

        @JsonPropertyDescription("The version that ran last with every service ready.") @Nullable
        String lastGoodVersion,

        @JsonPropertyDescription("How many services are ready, such as 5/5.") @Nullable
        String ready,

        @JsonPropertyDescription("Why it is ready, or isn't.") @Nullable
        String reason,

        @JsonPropertyDescription("What is true of it.") List<Condition> conditions,
        @JsonPropertyDescription("Each of its services.") Map<String, ServiceStatus> services) {

    public ShopStatus {
        conditions = List.copyOf(requireNonNullElse(conditions, List.of()));
        services = Collections.unmodifiableMap(new TreeMap<>(requireNonNullElse(services, Map.of())));
    }
}
