package dev.shopwright.web.security;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How tokens are checked.
 *
 * @param issuer the only {@code iss} that is accepted in access tokens
 * @param audience the {@code aud} that access tokens must hold
 * @param jwksUri where auth publishes its keys
 * @param revocationStream the stream of {@code user.revoked} facts
 * @param revocationPatience how long that stream may be unreadable before staff's tokens are no longer trusted
 * @param tokenLifetime longest life of an access token: revocations older than that no longer matter
 * @param internalKey this service's own private key as a JWK, to sign the tokens it sends to other services
 * @param internalKeys the public keys of the services that may call {@code /internal}, as a JWK set; {@code kid} is the
 *     service's name
 */
@ConfigurationProperties("shopwright.security")
record SecurityProperties(
        @DefaultValue("shopwright") String issuer,
        @DefaultValue("shopwright") String audience,

        @DefaultValue("http://localhost:8001/.well-known/jwks.json")
        URI jwksUri,

        @DefaultValue("user.revoked") String revocationStream,
        @DefaultValue("5s") Duration revocationPatience,
        @DefaultValue("15m") Duration tokenLifetime,
        @Nullable String internalKey,
        @Nullable String internalKeys) {}
