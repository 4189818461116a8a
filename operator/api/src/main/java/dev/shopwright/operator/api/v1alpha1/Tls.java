package dev.shopwright.operator.api.v1alpha1;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** Where a shop's certificate comes from: a Secret, or a resolver of Traefik. */
@Lenient
@ValidationRule(value = "has(self.secretName) != has(self.certResolver)", message = Tls.RULE)
public record Tls(
        @JsonPropertyDescription("A Secret with tls.crt and tls.key, in the shop's namespace.")
        @Size(min = 1, max = 253)
        @Nullable
        String secretName,

        @JsonPropertyDescription("The certificate resolver of Traefik that gets one.")
        @Size(min = 1, max = 100)
        @Nullable
        String certResolver) {

    static final String RULE = "give either secretName or certResolver";

    boolean hasOneSource() {
        return (secretName == null) != (certResolver == null);
    }
}
