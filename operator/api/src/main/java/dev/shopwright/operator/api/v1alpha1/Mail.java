package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import org.jspecify.annotations.Nullable;

/** How a shop's letters leave it. */
@Lenient
public record Mail(
        @JsonPropertyDescription("The server that sends them; when absent they are kept for staff to read.") @Nullable
        Smtp smtp) {

    static final Mail DEFAULT = new Mail(null);
}
