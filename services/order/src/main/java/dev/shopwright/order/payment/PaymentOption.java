package dev.shopwright.order.payment;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * A way to pay.
 *
 * @param publishableKey what a browser needs to get a token from the provider
 */
public record PaymentOption(
        String provider,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String publishableKey) {}
