package dev.shopwright.order.saga;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A step that was claimed.
 *
 * @param refundId which refund, for those that give money back
 * @param dueAt when it was due as it was claimed
 * @param attempts how often it was claimed, this time included; a later claim makes this one void
 */
public record Step(
        long id, UUID orderId, StepKind kind, @Nullable UUID refundId, Instant dueAt, int attempts) {}
