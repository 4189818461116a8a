package dev.shopwright.web.security;

import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.security.authentication.ReactiveAuthenticationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.BearerTokenAuthenticationToken;
import reactor.core.publisher.Mono;

/** Makes an access token a {@link Caller}, unless the session behind it was revoked. */
class CallerAuthenticator implements ReactiveAuthenticationManager {

    private final TokenVerifier verifier;
    private final RevokedEpochs revoked;

    CallerAuthenticator(TokenVerifier verifier, RevokedEpochs revoked) {
        this.verifier = verifier;
        this.revoked = revoked;
    }

    @Override
    public Mono<Authentication> authenticate(Authentication bearer) {
        return verifier.verify(((BearerTokenAuthenticationToken) bearer).getToken())
                .map(this::authenticated);
    }

    private Authentication authenticated(Jwt jwt) {
        var caller = caller(jwt);
        if (revoked.covers(caller.id(), epoch(jwt))) {
            throw ApiException.invalidToken();
        }
        if (caller.has(Role.SUPPORT) && !revoked.isFresh()) {
            throw ApiException.unavailable(
                    "Staff tokens can't be checked for revocation right now.", Duration.ofSeconds(5));
        }
        return new TokenAuthentication(caller);
    }

    private static Caller caller(Jwt jwt) {
        try {
            var names = jwt.getClaimAsStringList("roles");
            return new Caller(
                    UUID.fromString(jwt.getClaimAsString("user_id")), roles(names == null ? List.of() : names));
        } catch (IllegalArgumentException | NullPointerException notOneOfOurs) {
            throw ApiException.invalidToken();
        }
    }

    /** A role that a newer auth knows and this service does not is nothing here. */
    private static Set<Role> roles(List<String> names) {
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.word()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static long epoch(Jwt jwt) {
        return jwt.getClaim("epoch") instanceof Number epoch ? epoch.longValue() : 0;
    }
}
