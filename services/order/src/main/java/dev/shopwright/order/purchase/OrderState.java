package dev.shopwright.order.purchase;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** Where an order stands. */
public enum OrderState {
    /** Placed; its goods are set aside and its payment is under way. */
    @JsonProperty("pending")
    PENDING,
    /** Paid, and its goods are sold. */
    @JsonProperty("paid")
    PAID,
    /** On its way. */
    @JsonProperty("shipped")
    SHIPPED,
    /** With the customer. */
    @JsonProperty("delivered")
    DELIVERED,
    /** Never paid: the payment was declined, or the goods were gone. */
    @JsonProperty("failed")
    FAILED,
    /** Never paid: time was over. */
    @JsonProperty("expired")
    EXPIRED,
    /** Called off before it was sent. */
    @JsonProperty("cancelled")
    CANCELLED,
    /** Sent, and all of its money given back. */
    @JsonProperty("refunded")
    REFUNDED;

    /** The state with this word in JSON and in the database. */
    public static OrderState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word in JSON and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
