package dev.shopwright.order.purchase;

import java.math.BigDecimal;
import java.util.UUID;

/** Money to be given back. */
public record Refund(UUID id, UUID orderId, BigDecimal amount, String reason, Actor actor) {}
