package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;

/** The tax that a country's customers pay. */
@Lenient
public record Tax(
        @JsonPropertyDescription("ISO 3166 code.") @Required @Pattern("^[A-Z]{2}$") @Size(max = 2)
        String country,

        @JsonPropertyDescription("The part of the price, such as \"0.23\".") @Required @Pattern("^0(\\.[0-9]{1,4})?$")
        String rate) {}
