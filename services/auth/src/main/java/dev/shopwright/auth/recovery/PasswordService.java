package dev.shopwright.auth.recovery;

import dev.shopwright.auth.mail.LetterKind;
import dev.shopwright.auth.password.PasswordHasher;
import dev.shopwright.auth.password.PasswordRules;
import dev.shopwright.auth.user.Accounts;
import dev.shopwright.auth.user.User;
import dev.shopwright.auth.user.Users;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** New passwords, for who knows the old one or reads the account's mail. Either way all sessions end. */
@Component
class PasswordService {

    private final Users users;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final PasswordRules rules;
    private final OneTimeTokens tokens;
    private final TransactionalOperator transaction;

    PasswordService(
            Users users,
            Accounts accounts,
            PasswordHasher hasher,
            PasswordRules rules,
            OneTimeTokens tokens,
            TransactionalOperator transaction) {
        this.users = users;
        this.accounts = accounts;
        this.hasher = hasher;
        this.rules = rules;
        this.tokens = tokens;
        this.transaction = transaction;
    }

    Mono<Void> change(UUID id, String current, String wanted) {
        return users.find(id)
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("User")))
                .delayUntil(user -> hasher.verify(current, user.passwordHash())
                        .switchIfEmpty(Mono.error(PasswordService::wrongPassword)))
                .flatMap(user -> newHash(user, wanted))
                .flatMap(hash -> accounts.change(id, user -> user.withPassword(hash)))
                .then();
    }

    /** The token is used up only when the new password is good enough. Who reads the mail has also verified it. */
    Mono<Void> reset(String token, String wanted) {
        return tokens.find(LetterKind.PASSWORD_RESET, token)
                .flatMap(users::find)
                .flatMap(user -> newHash(user, wanted))
                .flatMap(hash -> transaction.transactional(redeem(token, hash)))
                .switchIfEmpty(Mono.error(PasswordService::invalidToken))
                .then();
    }

    Mono<Void> verifyEmail(String token) {
        return tokens.redeem(LetterKind.EMAIL_VERIFICATION, token)
                .flatMap(id -> accounts.change(id, User::verified))
                .as(transaction::transactional)
                .switchIfEmpty(Mono.error(PasswordService::invalidToken))
                .then();
    }

    private Mono<User> redeem(String token, String hash) {
        return tokens.redeem(LetterKind.PASSWORD_RESET, token)
                .flatMap(id ->
                        accounts.change(id, user -> user.withPassword(hash).verified()));
    }

    private Mono<String> newHash(User user, String password) {
        var problems = rules.problems(password, user.username(), user.email());
        return problems.isEmpty()
                ? hasher.hash(password)
                : Mono.error(() -> new InvalidFieldException(Map.of("new_password", problems)));
    }

    private static InvalidFieldException wrongPassword() {
        return new InvalidFieldException("current_password", "The password is wrong.");
    }

    private static InvalidFieldException invalidToken() {
        return new InvalidFieldException("token", "Token is invalid or expired");
    }
}
