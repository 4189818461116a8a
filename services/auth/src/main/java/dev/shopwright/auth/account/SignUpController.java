package dev.shopwright.auth.account;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.web.limit.RateLimit;
import dev.shopwright.web.limit.RateLimiter;
import dev.shopwright.web.request.ClientIp;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** New accounts. */
@RestController
class SignUpController {

    private final AccountService service;
    private final RateLimiter limiter;
    private final RateLimit limit;

    SignUpController(AccountService service, RateLimiter limiter, AuthProperties properties) {
        this.service = service;
        this.limiter = limiter;
        this.limit = properties.limits().signUp();
    }

    @Access(Audience.ANYONE)
    @PostMapping("/api/v1/users")
    @ResponseStatus(HttpStatus.CREATED)
    Mono<UserResponse> signUp(@Valid @RequestBody UserRequest request, ServerWebExchange exchange) {
        return limiter.require("sign-up:" + ClientIp.of(exchange), limit)
                .then(service.signUp(request))
                .map(UserResponse::from);
    }
}
