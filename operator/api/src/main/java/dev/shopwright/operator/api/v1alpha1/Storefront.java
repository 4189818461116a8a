package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Pattern;
import io.fabric8.generator.annotation.Size;
import java.util.List;

/** What a shop is called, and which money and languages it speaks. */
@Lenient
public record Storefront(
        @JsonPropertyDescription("What visitors read at the top.") @Default("Fjordwell") @Size(min = 1, max = 60)
        String name,

        @JsonPropertyDescription("The currency of all prices, ISO 4217.") @Default("EUR") @Pattern("^[A-Z]{3}$")
        String currency,

        @JsonPropertyDescription("The languages of the pages; the first is the usual one.")
        @Default("[\"en\", \"pl\"]")
        @Size(min = 1, max = 10)
        List<@Pattern("^[a-z]{2}(-[A-Z]{2})?$") String> locales) {

    static final Storefront DEFAULT = new Storefront(null, null, null);

    public Storefront {
        name = requireNonNullElse(name, "Fjordwell");
        currency = requireNonNullElse(currency, "EUR");
        locales = List.copyOf(requireNonNullElse(locales, List.of("en", "pl")));
    }
}
