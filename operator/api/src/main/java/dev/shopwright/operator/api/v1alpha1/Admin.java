package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import org.jspecify.annotations.Nullable;

/** The first administrator of a shop. */
@Lenient
public record Admin(
        @JsonPropertyDescription("A Secret with username, email and password; generated when absent.")
        @Size(max = 253)
        @Nullable
        String secretName) {

    static final Admin DEFAULT = new Admin(null);
}
