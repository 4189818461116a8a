package dev.shopwright.order.payment;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where a payment stands at its provider. */
public enum PaymentState {
    /** Nothing was asked of the shopper's money yet. */
    @JsonProperty("open")
    OPEN,
    /** The provider is at it, and will tell how it ended. */
    @JsonProperty("pending")
    PENDING,
    /** The money is held for us. */
    @JsonProperty("authorized")
    AUTHORIZED,
    /** The money is ours. */
    @JsonProperty("captured")
    CAPTURED,
    /** The provider said no. */
    @JsonProperty("declined")
    DECLINED,
    /** Given up before it was captured. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** All of it was given back. */
    @JsonProperty("refunded")
    REFUNDED;

    /** The state with this word in JSON and in the database. */
    public static PaymentState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word in JSON and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the shopper has paid, as far as he can tell. */
    public boolean isPaid() {
        return this == AUTHORIZED || this == CAPTURED;
    }
}
