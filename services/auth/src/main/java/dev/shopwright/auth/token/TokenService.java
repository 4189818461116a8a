package dev.shopwright.auth.token;

import dev.shopwright.auth.user.Users;
import dev.shopwright.web.error.ApiException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What can be done with a token in hand; all that is wrong with one is a 401. */
@Component
class TokenService {

    private final Tokens tokens;
    private final Sessions sessions;
    private final RefreshTokens stored;
    private final Users users;

    TokenService(Tokens tokens, Sessions sessions, RefreshTokens stored, Users users) {
        this.tokens = tokens;
        this.sessions = sessions;
        this.stored = stored;
        this.users = users;
    }

    Mono<TokenPair> refresh(String refresh) {
        return readRefresh(refresh)
                .flatMap(claims -> sessions.refresh(claims, new TokenSecret(refresh)))
                .switchIfEmpty(Mono.error(ApiException::invalidToken));
    }

    /** Completes when the token would be accepted now. */
    Mono<Void> verify(String token) {
        return Mono.fromCallable(() -> tokens.read(token))
                .filterWhen(claims -> users.find(claims.userId()).map(claims::isGoodFor))
                .filterWhen(claims -> isUnspent(claims, token))
                .switchIfEmpty(Mono.error(ApiException::invalidToken))
                .then();
    }

    Mono<Void> blacklist(String refresh) {
        return readRefresh(refresh)
                .flatMap(claims -> sessions.end(claims, new TokenSecret(refresh)))
                .then();
    }

    private Mono<Boolean> isUnspent(TokenClaims claims, String token) {
        return claims.isRefresh()
                ? stored.find(new TokenSecret(token)).map(found -> found.spentAt() == null)
                : Mono.just(true);
    }

    private Mono<TokenClaims> readRefresh(String token) {
        return Mono.fromCallable(() -> tokens.read(token))
                .filter(TokenClaims::isRefresh)
                .switchIfEmpty(Mono.error(TokenService::wrongType));
    }

    private static ApiException wrongType() {
        return ApiException.of(HttpStatus.UNAUTHORIZED, "token_not_valid", "Token has wrong type")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
    }
}
