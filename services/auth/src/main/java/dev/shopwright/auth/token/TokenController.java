package dev.shopwright.auth.token;

import dev.shopwright.auth.token.TokenRequests.RefreshRequest;
import dev.shopwright.auth.token.TokenRequests.SignInRequest;
import dev.shopwright.auth.token.TokenRequests.VerifyRequest;
import dev.shopwright.auth.user.Accounts;
import dev.shopwright.auth.user.User;
import dev.shopwright.web.request.ClientIp;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Signing in, refreshing and signing out. Where a token is sent in the body, holding it is the permission. */
@RestController
@RequestMapping("/api/v1")
@Access(Audience.ANYONE)
class TokenController {

    private final SignIn signIn;
    private final TokenService service;
    private final Accounts accounts;

    TokenController(SignIn signIn, TokenService service, Accounts accounts) {
        this.signIn = signIn;
        this.service = service;
        this.accounts = accounts;
    }

    @PostMapping("/token")
    Mono<TokenPair> signIn(@Valid @RequestBody SignInRequest request, ServerWebExchange exchange) {
        return signIn.signIn(request.email(), request.password(), ClientIp.of(exchange));
    }

    @PostMapping("/token/refresh")
    Mono<TokenPair> refresh(@Valid @RequestBody RefreshRequest request) {
        return service.refresh(request.refresh());
    }

    @PostMapping("/token/verify")
    Mono<Nothing> verify(@Valid @RequestBody VerifyRequest request) {
        return service.verify(request.token()).thenReturn(new Nothing());
    }

    @PostMapping("/token/blacklist")
    Mono<Nothing> blacklist(@Valid @RequestBody RefreshRequest request) {
        return service.blacklist(request.refresh()).thenReturn(new Nothing());
    }

    @Access(Audience.SIGNED_IN)
    @PostMapping("/logout-all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> logoutAll(Caller caller) {
        return accounts.change(caller.id(), User::revoked).then();
    }

    /** The empty object that the original answers with. */
    record Nothing() {}
}
