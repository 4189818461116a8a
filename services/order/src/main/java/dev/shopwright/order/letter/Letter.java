package dev.shopwright.order.letter;

import java.util.UUID;

/**
 * A letter to the buyer of an order.
 *
 * @param attempts how often it was tried, this time included
 */
public record Letter(long id, LetterKind kind, UUID orderId, int attempts) {}
