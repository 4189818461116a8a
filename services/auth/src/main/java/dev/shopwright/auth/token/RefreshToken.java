package dev.shopwright.auth.token;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the database knows of a refresh token; never the token.
 *
 * @param hash of the token
 * @param family all tokens that came from one sign-in
 * @param spentAt when it was exchanged for its successor
 * @param successor sealed with a key that takes the token to derive
 */
record RefreshToken(
        byte[] hash,
        UUID family,
        UUID userId,
        Instant expiresAt,
        @Nullable Instant spentAt,
        byte @Nullable [] successor) {

    static RefreshToken of(TokenSecret secret, UUID family, UUID userId, Instant expiresAt) {
        return new RefreshToken(secret.hash(), family, userId, expiresAt, null, null);
    }
}
