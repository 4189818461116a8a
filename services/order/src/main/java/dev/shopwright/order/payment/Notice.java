package dev.shopwright.order.payment;

/**
 * A provider's message that something became of a payment. What, we ask: a message can be late, but not the state.
 *
 * @param eventId the same however often the message is sent
 * @param reference the provider's id of the payment; blank for messages about anything else
 */
public record Notice(String eventId, String reference) {}
