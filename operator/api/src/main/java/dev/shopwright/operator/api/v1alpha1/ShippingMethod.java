package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A way to send an order. */
@Lenient
public record ShippingMethod(
        @JsonPropertyDescription("What orders remember it by; unique.")
        @Required
        @Pattern("^[a-z0-9]([-a-z0-9]*[a-z0-9])?$")
        @Size(max = 40)
        String id,

        @JsonPropertyDescription("What customers read.") @Required @Size(min = 1, max = 60)
        String name,

        @JsonPropertyDescription("In the shop's currency, such as \"4.90\".")
        @Required
        @Pattern("^[0-9]{1,9}(\\.[0-9]{1,2})?$")
        String price,

        @JsonPropertyDescription("How many days it usually takes.") @Default("3") @Min(0) @Max(365) @Nullable
        Integer days,

        @JsonPropertyDescription("Where it goes, ISO 3166 codes; everywhere when empty.") @Size(max = 300)
        List<@Pattern("^[A-Z]{2}$") String> countries) {

    public ShippingMethod {
        days = requireNonNullElse(days, 3);
        countries = List.copyOf(requireNonNullElse(countries, List.of()));
    }
}
