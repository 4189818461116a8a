package dev.shopwright.operator.api.v1alpha1;

import static java.util.Objects.requireNonNullElse;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import io.fabric8.generator.annotation.Default;
import io.fabric8.generator.annotation.Required;
import io.fabric8.generator.annotation.Size;
import io.fabric8.generator.annotation.ValidationRule;
import org.jspecify.annotations.Nullable;

/** A way to pay. */
@Lenient
@ValidationRule(value = "self.provider != 'stripe' || has(self.secretName)", message = Payment.RULE)
public record Payment(
        @JsonPropertyDescription("fake takes no money, for trying a shop out.") @Required
        Provider provider,

        @JsonPropertyDescription(
                "A Secret with the provider's keys; stripe needs one with secretKey, publishableKey and webhookSecret.")
        @Size(min = 1, max = 253)
        @Nullable
        String secretName,

        @JsonPropertyDescription("When stripe takes the money that it holds.") @Default("AtOnce") @Nullable
        Capture capture) {

    static final String RULE = "stripe needs secretName";

    public Payment {
        capture = requireNonNullElse(capture, Capture.AT_ONCE);
    }

    boolean hasKeys() {
        return provider != Provider.STRIPE || secretName != null;
    }

    /** Who takes the money. */
    public enum Provider {
        @JsonProperty("fake")
        FAKE,
        @JsonProperty("stripe")
        STRIPE
    }

    /** When money that is held is taken. */
    public enum Capture {
        @JsonProperty("AtOnce")
        AT_ONCE,
        @JsonProperty("AtShipping")
        AT_SHIPPING
    }
}
