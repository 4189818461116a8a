package dev.shopwright.auth.user;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.auth.password.PasswordHasher;
import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.security.Role;
import java.time.Clock;
import java.util.EnumSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Gives a new shop the admin that its owner configured, unless there is one already. */
@Component
public class FirstAdmin {

    private static final Logger log = LoggerFactory.getLogger(FirstAdmin.class);

    private final Users users;
    private final Accounts accounts;
    private final PasswordHasher hasher;
    private final AuthProperties.Admin admin;
    private final Clock clock;

    FirstAdmin(Users users, Accounts accounts, PasswordHasher hasher, AuthProperties properties, Clock clock) {
        this.users = users;
        this.accounts = accounts;
        this.hasher = hasher;
        this.admin = properties.admin();
        this.clock = clock;
    }

    /**
     * Completes when there is an admin, or can be none. A name that is taken, by a replica that was faster or by a
     * customer, is left to whom it belongs.
     */
    public Mono<Void> ensure() {
        return Mono.just(admin)
                .filter(AuthProperties.Admin::isComplete)
                .filterWhen(configured -> users.anyAdmin().map(present -> !present))
                .flatMap(configured -> hasher.hash(configured.password()))
                .map(this::account)
                .flatMap(accounts::open)
                .doOnNext(user -> log.info("first admin created user={}", user.id()))
                .onErrorResume(InvalidFieldException.class, taken -> Mono.fromRunnable(this::reportTaken))
                .then();
    }

    private User account(String hash) {
        var roles = EnumSet.of(Role.CUSTOMER, Role.ADMIN);
        return User.open(admin.email(), admin.username(), hash, roles, clock.instant())
                .verified();
    }

    private void reportTaken() {
        log.warn("first admin not created, its username or e-mail belongs to another account");
    }
}
