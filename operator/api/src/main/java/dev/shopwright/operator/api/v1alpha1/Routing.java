package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How requests reach a shop. */
@Lenient
public record Routing(
        @JsonPropertyDescription("Doors of Traefik; web, or websecure with tls, when absent.") @Size(max = 10)
        List<@Size(min = 1, max = 100) String> entryPoints,

        @JsonPropertyDescription(
                "How many requests one address may send on each route; 200 a second, 400 at once when absent.")
        @Nullable
        RateLimit rateLimit) {

    static final Routing DEFAULT = new Routing(null, null);

    public Routing {
        entryPoints = List.copyOf(requireNonNullElse(entryPoints, List.of()));
    }

    /** Through this entry point, unless others are chosen. */
    Routing by(String entryPoint) {
        return entryPoints.isEmpty() ? new Routing(List.of(entryPoint), rateLimit) : this;
    }
}
