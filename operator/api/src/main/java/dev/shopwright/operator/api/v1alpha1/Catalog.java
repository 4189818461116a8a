package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;

/** Where a shop's services are listed. */
@Lenient
public record Catalog(
        @JsonPropertyDescription("Whether they are listed in Consul's catalogue.") @Default("true")
        Boolean consul) {

    static final Catalog DEFAULT = new Catalog(null);

    public Catalog {
        consul = requireNonNullElse(consul, true);
    }
}
