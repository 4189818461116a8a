package dev.shopwright.order.payment.stripe;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shopwright.order.payment.PaymentState;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Stripe's word for a payment, as far as it matters here (https://docs.stripe.com/payments/paymentintents/lifecycle).
 *
 * @param lastError why it was declined, if it was
 */
record PaymentIntent(
        String id,
        String status,
        @JsonProperty("last_payment_error") @Nullable JsonNode lastError) {

    PaymentState state() {
        return switch (status) {
            case "requires_payment_method" ->
                lastError == null || lastError.isNull() ? PaymentState.OPEN : PaymentState.DECLINED;
            case "requires_confirmation" -> PaymentState.OPEN;
            case "requires_capture" -> PaymentState.AUTHORIZED;
            case "succeeded" -> PaymentState.CAPTURED;
            case "canceled" -> PaymentState.CANCELLED;
            default -> PaymentState.PENDING;
        };
    }
}
