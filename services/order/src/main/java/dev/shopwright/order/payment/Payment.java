package dev.shopwright.order.payment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An order's payment, as far as we know.
 *
 * @param token stands for the shopper's card at the provider; null once it was used
 * @param reference the provider's own id of the payment; null before the provider was asked
 */
public record Payment(
        UUID orderId,
        String provider,
        @Nullable String token,
        @Nullable String reference,
        PaymentState state) {

    /** The same, now that the provider calls it so. */
    public Payment openedAs(String newReference) {
        return new Payment(orderId, provider, token, newReference, state);
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "Payment[order=" + orderId + ", provider=" + provider + ", reference=" + reference + ", state=" + state
                + "]";
    }
}
