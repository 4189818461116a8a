package dev.shopwright.order.payment;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * What is to be paid.
 *
 * @param orderId for which order; a provider makes one payment of an order, however often it is asked
 * @param currency ISO 4217
 */
public record Charge(UUID orderId, BigDecimal amount, String currency) {}
