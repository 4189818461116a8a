package dev.shopwright.auth.user;

import dev.shopwright.auth.mail.LetterKind;
import dev.shopwright.auth.mail.Letters;
import dev.shopwright.events.Outbox;
import dev.shopwright.web.error.ApiException;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/**
 * The one place that writes accounts. Whatever changed is told to the other services, and a raised epoch ends the
 * account's sessions, all in one transaction.
 */
@Component
public class Accounts {

    private final Users users;
    private final Outbox outbox;
    private final Letters letters;

    Accounts(Users users, Outbox outbox, Letters letters) {
        this.users = users;
        this.outbox = outbox;
        this.letters = letters;
    }

    /** Opens an account, and asks for the letter that verifies its e-mail. */
    @Transactional
    public Mono<User> open(User user) {
        return users.insert(user)
                .onErrorMap(DuplicateKeyException.class, Taken::error)
                .then(tellChanged(user))
                .then(askToVerify(user))
                .thenReturn(user);
    }

    /**
     * Changes the account as it is now, whatever it was when the caller looked.
     *
     * @throws ApiException 404 when it is gone, 409 when the shop would be left without an admin
     */
    @Transactional
    public Mono<User> change(UUID id, UnaryOperator<User> change) {
        return users.lockWithAdmins(id)
                .collectList()
                .flatMap(locked -> Mono.justOrEmpty(locked.stream()
                                .filter(user -> user.id().equals(id))
                                .findFirst())
                        .flatMap(user -> save(user, change.apply(user), locked)))
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("User")));
    }

    /** Makes other services refuse the account's access tokens; its refresh tokens go on working. */
    @Transactional
    public Mono<Void> refuseAccessTokens(User user) {
        return users.update(user.revoked()).flatMap(this::tellRevoked);
    }

    private Mono<User> save(User before, User after, List<User> locked) {
        if (before.equals(after)) {
            return Mono.just(before);
        }
        if (before.isActiveAdmin() && !after.isActiveAdmin() && locked.size() == 1) {
            return Mono.error(ApiException.conflict("last_admin", "The last admin can't be removed."));
        }
        return users.update(after)
                .onErrorMap(DuplicateKeyException.class, Taken::error)
                .then(tell(before, after))
                .thenReturn(after);
    }

    private Mono<Void> tell(User before, User after) {
        var revoked = after.epoch() == before.epoch() ? Mono.<Void>empty() : endSessions(after);
        if (after.isDeleted()) {
            return revoked.then(users.forgetMail(before)).then(tellDeleted(after));
        }
        var renamed = !after.username().equals(before.username()) || after.active() != before.active();
        var moved = !User.key(after.email()).equals(User.key(before.email()));
        return revoked.then(renamed ? tellChanged(after) : Mono.empty())
                .then(moved ? users.forgetMail(before).then(askToVerify(after)) : Mono.empty());
    }

    private Mono<Void> endSessions(User user) {
        return users.forgetSessions(user.id()).then(tellRevoked(user));
    }

    private Mono<Void> askToVerify(User user) {
        return user.emailVerified() ? Mono.empty() : letters.ask(LetterKind.EMAIL_VERIFICATION, user.email());
    }

    private Mono<Void> tellRevoked(User user) {
        return outbox.append("user.revoked", user.id().toString(), new UserRevoked(user.id(), user.epoch()));
    }

    private Mono<Void> tellDeleted(User user) {
        return outbox.append("user.deleted", user.id().toString(), new UserDeleted(user.id()));
    }

    private Mono<Void> tellChanged(User user) {
        var fact = new UserChanged(user.id(), user.username(), user.active());
        return outbox.append("user.changed", user.id().toString(), fact);
    }

    private record UserChanged(UUID userId, String username, boolean active) {}

    private record UserDeleted(UUID userId) {}

    private record UserRevoked(UUID userId, long epoch) {}
}
