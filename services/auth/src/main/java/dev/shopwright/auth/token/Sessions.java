package dev.shopwright.auth.token;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.auth.AuthProperties.RefreshRotation;
import dev.shopwright.auth.user.Accounts;
import dev.shopwright.auth.user.User;
import dev.shopwright.auth.user.Users;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * Sessions as families of refresh tokens. Each transaction begins by locking the account, so refreshing twice at once,
 * signing in and revoking come one after the other.
 */
@Component
class Sessions {

    private static final Logger log = LoggerFactory.getLogger(Sessions.class);

    private final Users users;
    private final Accounts accounts;
    private final RefreshTokens stored;
    private final Tokens tokens;
    private final AuthProperties properties;
    private final Clock clock;

    Sessions(
            Users users,
            Accounts accounts,
            RefreshTokens stored,
            Tokens tokens,
            AuthProperties properties,
            Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.stored = stored;
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
    }

    /** A new session for an account whose password was right; empty when the account has changed meanwhile. */
    @Transactional
    Mono<TokenPair> open(User signedIn, String hashToKeep) {
        return users.lock(signedIn.id())
                .filter(User::active)
                .filter(user -> user.passwordHash().equals(signedIn.passwordHash()))
                .delayUntil(user ->
                        hashToKeep.equals(user.passwordHash()) ? Mono.empty() : users.update(user.rehashed(hashToKeep)))
                .flatMap(user -> issue(user, UUID.randomUUID()));
    }

    /** The next pair of a session; empty when the token is no longer good, and its family with it. */
    @Transactional
    Mono<TokenPair> refresh(TokenClaims claims, TokenSecret secret) {
        return users.lock(claims.userId())
                .filter(User::active)
                .flatMap(user -> stored.find(secret).flatMap(token -> next(user, token, secret)));
    }

    /** Ends one session; its access token is refused, as its other tokens are, and other sessions have to refresh. */
    @Transactional
    Mono<Boolean> end(TokenClaims claims, TokenSecret secret) {
        return users.lock(claims.userId())
                .flatMap(user -> stored.find(secret).flatMap(token -> endFamily(user, token)))
                .thenReturn(true);
    }

    private Mono<TokenPair> next(User user, RefreshToken token, TokenSecret secret) {
        var spentAt = token.spentAt();
        if (spentAt == null) {
            return properties.refreshRotation() == RefreshRotation.COMPATIBLE
                    ? Mono.just(new TokenPair(secret.token(), tokens.access(user)))
                    : issue(user, token.family()).delayUntil(pair -> stored.spend(token, secret.seal(pair.refresh())));
        }
        if (isWithinGrace(spentAt) && token.successor() != null) {
            return Mono.just(new TokenPair(secret.open(token.successor()), tokens.access(user)));
        }
        log.warn("spent refresh token used again, family revoked user={}", user.id());
        return endFamily(user, token).then(Mono.empty());
    }

    private boolean isWithinGrace(Instant spentAt) {
        return spentAt.plus(properties.refreshGrace()).isAfter(clock.instant());
    }

    private Mono<Void> endFamily(User user, RefreshToken token) {
        return stored.deleteFamily(token.family()).then(accounts.refuseAccessTokens(user));
    }

    private Mono<TokenPair> issue(User user, UUID family) {
        var refresh = tokens.refresh(user);
        var expiresAt = clock.instant().plus(properties.refreshLifetime());
        return stored.insert(RefreshToken.of(new TokenSecret(refresh), family, user.id(), expiresAt))
                .thenReturn(new TokenPair(refresh, tokens.access(user)));
    }
}
