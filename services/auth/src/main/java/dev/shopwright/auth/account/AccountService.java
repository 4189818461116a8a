package dev.shopwright.auth.account;

import dev.shopwright.auth.password.PasswordHasher;
import dev.shopwright.auth.user.Accounts;
import dev.shopwright.auth.user.User;
import dev.shopwright.auth.user.Users;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Caller;
import dev.shopwright.web.security.Role;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What people do with accounts: open, look at, edit and close them. Passwords are hashed outside of transactions. */
@Component
public class AccountService {

    private final Users users;
    private final Accounts accounts;
    private final AccountRules rules;
    private final PasswordHasher hasher;
    private final Clock clock;

    AccountService(Users users, Accounts accounts, AccountRules rules, PasswordHasher hasher, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.rules = rules;
        this.hasher = hasher;
        this.clock = clock;
    }

    Mono<User> signUp(UserRequest request) {
        var edit = request.edit();
        return rules.check(request)
                .then(hasher.hash(request.password()))
                .map(hash ->
                        User.open(edit.emailOr(""), edit.usernameOr(""), hash, Set.of(Role.CUSTOMER), clock.instant()))
                .flatMap(accounts::open);
    }

    /** The account, for its owner and staff; to others it does not exist. */
    public Mono<User> visible(UUID id, Caller caller) {
        return Mono.just(id)
                .filter(wanted -> wanted.equals(caller.id()) || caller.isStaff())
                .flatMap(users::find)
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("User")));
    }

    Mono<User> edit(UUID id, UserEdit edit, Caller caller) {
        return visible(id, caller)
                .doOnNext(user -> requireWritable(user, caller))
                .delayUntil(user -> rules.check(edit, user))
                .flatMap(user -> newHash(edit, user))
                .flatMap(hash -> accounts.change(id, user -> edit.applyTo(requireWritable(user, caller), hash)));
    }

    Mono<Void> close(UUID id, Caller caller) {
        return visible(id, caller)
                .flatMap(user -> accounts.change(
                        id, current -> requireWritable(current, caller).anonymised()))
                .then();
    }

    /** Staff look after customers; accounts that run the shop are for admins and their owners. */
    public static User requireWritable(User user, Caller caller) {
        if (!user.id().equals(caller.id()) && user.isPrivileged() && !caller.has(Role.ADMIN)) {
            throw ApiException.forbidden();
        }
        return user;
    }

    /** Sending the same password again, as the original's clients do with every PUT, is no change of password. */
    private Mono<Optional<String>> newHash(UserEdit edit, User user) {
        var password = edit.password();
        return password == null
                ? Mono.just(Optional.empty())
                : hasher.verify(password, user.passwordHash())
                        .map(same -> Optional.<String>empty())
                        .switchIfEmpty(hasher.hash(password).map(Optional::of));
    }
}
