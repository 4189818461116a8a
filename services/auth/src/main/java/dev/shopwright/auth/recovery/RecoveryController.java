package dev.shopwright.auth.recovery;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.auth.mail.LetterKind;
import dev.shopwright.auth.mail.Letters;
import dev.shopwright.auth.recovery.PasswordRequests.ChangeRequest;
import dev.shopwright.auth.recovery.PasswordRequests.ConfirmRequest;
import dev.shopwright.auth.recovery.PasswordRequests.ResetRequest;
import dev.shopwright.auth.recovery.PasswordRequests.VerifyEmailRequest;
import dev.shopwright.auth.user.User;
import dev.shopwright.web.limit.RateLimiter;
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

/** New passwords and verified addresses. */
@RestController
@RequestMapping("/api/v1")
@Access(Audience.ANYONE)
class RecoveryController {

    private final PasswordService passwords;
    private final Letters letters;
    private final RateLimiter limiter;
    private final AuthProperties.Limits limits;

    RecoveryController(PasswordService passwords, Letters letters, RateLimiter limiter, AuthProperties properties) {
        this.passwords = passwords;
        this.letters = letters;
        this.limiter = limiter;
        this.limits = properties.limits();
    }

    @Access(Audience.SIGNED_IN)
    @PostMapping("/password/change")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> change(@Valid @RequestBody ChangeRequest request, Caller caller) {
        return limiter.require("password-change:" + caller.id(), limits.signInAccount())
                .then(passwords.change(caller.id(), request.currentPassword(), request.newPassword()));
    }

    /** Known or not, the e-mail is only written down here, so the answer and its time are the same. */
    @PostMapping("/password/reset")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<Void> reset(@Valid @RequestBody ResetRequest request, ServerWebExchange exchange) {
        return limiter.require("password-reset:" + ClientIp.of(exchange), limits.resetAddress())
                .then(limiter.require("password-reset:" + User.key(request.email()), limits.resetAccount()))
                .then(letters.ask(LetterKind.PASSWORD_RESET, request.email()));
    }

    @PostMapping("/password/reset/confirm")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> confirm(@Valid @RequestBody ConfirmRequest request) {
        return passwords.reset(request.token(), request.newPassword());
    }

    @PostMapping("/email/verify")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> verifyEmail(@Valid @RequestBody VerifyEmailRequest request) {
        return passwords.verifyEmail(request.token());
    }
}
