package dev.shopwright.order.idempotency;

import java.security.MessageDigest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A request that came before.
 *
 * @param hash of what it asked for
 * @param answer null while its order is on the move
 */
public record KnownRequest(
        byte[] hash, UUID orderId, @Nullable Answer answer) {

    /** Whether it asked for the same. */
    public boolean asks(byte[] otherHash) {
        return MessageDigest.isEqual(hash, otherHash);
    }
}
