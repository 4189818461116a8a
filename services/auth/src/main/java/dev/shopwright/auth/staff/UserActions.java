package dev.shopwright.auth.staff;

import dev.shopwright.auth.account.AccountService;
import dev.shopwright.auth.mail.LetterKind;
import dev.shopwright.auth.mail.Letters;
import dev.shopwright.auth.staff.UserActionRequest.Action;
import dev.shopwright.auth.user.Accounts;
import dev.shopwright.auth.user.User;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.security.Caller;
import dev.shopwright.web.security.Role;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What staff do to accounts. Owners may end their own sessions, and nothing else of this. */
@Component
class UserActions {

    private static final Set<Role> GIVEN_BY_ADMINS = EnumSet.of(Role.STAFF, Role.ADMIN);

    private final AccountService service;
    private final Accounts accounts;
    private final Letters letters;

    UserActions(AccountService service, Accounts accounts, Letters letters) {
        this.service = service;
        this.accounts = accounts;
        this.letters = letters;
    }

    Mono<User> act(UUID id, UserActionRequest request, Caller caller) {
        return service.visible(id, caller)
                .doOnNext(user -> requireAllowed(request.action(), caller))
                .then(accounts.change(
                        id, user -> changed(AccountService.requireWritable(user, caller), request, caller)))
                .delayUntil(user -> request.action() == Action.RESEND_VERIFICATION ? resend(user) : Mono.empty());
    }

    private static void requireAllowed(Action action, Caller caller) {
        if (action != Action.REVOKE_SESSIONS && !caller.isStaff()) {
            throw ApiException.forbidden();
        }
    }

    private static User changed(User user, UserActionRequest request, Caller caller) {
        return switch (request.action()) {
            case ACTIVATE -> user.activated();
            case DEACTIVATE -> user.deactivated();
            case REVOKE_SESSIONS -> user.revoked();
            case SET_ROLES -> user.withRoles(allowed(user, request.roles(), caller));
            case RESEND_VERIFICATION -> user;
        };
    }

    private static Set<Role> allowed(User user, @Nullable Set<Role> wanted, Caller caller) {
        if (wanted == null) {
            throw new InvalidFieldException("roles", "This field is required.");
        }
        var givesOrTakes = GIVEN_BY_ADMINS.stream()
                .anyMatch(role -> wanted.contains(role) != user.roles().contains(role));
        if (givesOrTakes && !caller.has(Role.ADMIN)) {
            throw ApiException.forbidden();
        }
        return Set.copyOf(wanted);
    }

    private Mono<Void> resend(User user) {
        return user.emailVerified() ? Mono.empty() : letters.ask(LetterKind.EMAIL_VERIFICATION, user.email());
    }
}
