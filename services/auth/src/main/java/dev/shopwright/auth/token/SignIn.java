package dev.shopwright.auth.token;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.auth.password.PasswordHasher;
import dev.shopwright.auth.user.User;
import dev.shopwright.auth.user.Users;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.limit.RateLimiter;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Signing in. An unknown e-mail, a wrong password and a closed account look the same and take as long. */
@Component
class SignIn {

    private final Users users;
    private final PasswordHasher hasher;
    private final Sessions sessions;
    private final RateLimiter limiter;
    private final AuthProperties.Limits limits;

    SignIn(Users users, PasswordHasher hasher, Sessions sessions, RateLimiter limiter, AuthProperties properties) {
        this.users = users;
        this.hasher = hasher;
        this.sessions = sessions;
        this.limiter = limiter;
        this.limits = properties.limits();
    }

    Mono<TokenPair> signIn(String email, String password, String ip) {
        return limiter.require("sign-in:" + ip, limits.signInAddress())
                .then(limiter.require("sign-in:" + ip + ":" + User.key(email), limits.signInAccount()))
                .then(users.findByEmail(email).map(Optional::of).defaultIfEmpty(Optional.empty()))
                .flatMap(found -> verify(found, password))
                .switchIfEmpty(Mono.error(SignIn::noActiveAccount));
    }

    private Mono<TokenPair> verify(Optional<User> found, String password) {
        return hasher.verify(password, found.map(User::passwordHash).orElse(null))
                .flatMap(hash -> Mono.justOrEmpty(found).flatMap(user -> sessions.open(user, hash)));
    }

    private static ApiException noActiveAccount() {
        return ApiException.of(
                        HttpStatus.UNAUTHORIZED,
                        "no_active_account",
                        "No active account found with the given credentials")
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    }
}
