package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Max;
import io.fabric8.generator.annotation.Min;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** A mail server. */
@Lenient
public record Smtp(
        @JsonPropertyDescription("Its name or address.") @Required @Size(min = 1, max = 253)
        String host,

        @JsonPropertyDescription("Its port.") @Default("587") @Min(1) @Max(65535)
        Integer port,

        @JsonPropertyDescription("A Secret with username and password, where it asks for them.")
        @Size(max = 253)
        @Nullable
        String secretName,

        @JsonPropertyDescription("The sender that letters name.") @Size(max = 254) @Nullable
        String from) {

    public Smtp {
        port = requireNonNullElse(port, 587);
    }
}
