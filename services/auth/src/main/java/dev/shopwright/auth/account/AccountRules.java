package dev.shopwright.auth.account;

import dev.shopwright.auth.password.PasswordRules;
import dev.shopwright.auth.user.User;
import dev.shopwright.auth.user.Users;
import dev.shopwright.web.error.InvalidFieldException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** What e-mails, usernames and passwords of an account must look like, in the original's words. */
@Component
class AccountRules {

    private static final String WORD = "[\\p{Alnum}!#$%&'*+/=?^_`{|}~-]+";
    private static final String LABEL = "[\\p{L}\\p{N}](?:[\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
    private static final Pattern EMAIL =
            Pattern.compile("%s(?:\\.%s)*@(?:localhost|%s(?:\\.%s)+)".formatted(WORD, WORD, LABEL, LABEL));
    private static final Pattern USERNAME = Pattern.compile("[\\w.@+-]+", Pattern.UNICODE_CHARACTER_CLASS);

    private final PasswordRules passwords;
    private final Users users;

    AccountRules(PasswordRules passwords, Users users) {
        this.passwords = passwords;
        this.users = users;
    }

    /** Completes when a new account may look like this. */
    Mono<Void> check(UserRequest request) {
        return check(request.edit(), null);
    }

    /** Completes when the account may be changed like this; all that is wrong is told at once. */
    Mono<Void> check(UserEdit edit, @Nullable User user) {
        var username = edit.usernameOr(user == null ? "" : user.username());
        var email = edit.emailOr(user == null ? "" : user.email());
        var errors = form(edit, username, email);
        return users.taken(email, username, user == null ? new UUID(0, 0) : user.id())
                .doOnNext(taken -> taken.errors().forEach(errors::putIfAbsent))
                .filter(taken -> errors.isEmpty())
                .switchIfEmpty(Mono.error(() -> new InvalidFieldException(errors)))
                .then();
    }

    private Map<String, List<String>> form(UserEdit edit, String username, String email) {
        var errors = new LinkedHashMap<String, List<String>>();
        if (edit.email() != null && !EMAIL.matcher(email).matches()) {
            errors.put("email", List.of("Enter a valid email address."));
        }
        if (edit.username() != null && !USERNAME.matcher(username).matches()) {
            errors.put(
                    "username",
                    List.of("Enter a valid username. This value may contain only letters, numbers, and"
                            + " @/./+/-/_ characters."));
        }
        if (edit.password() != null) {
            var problems = passwords.problems(edit.password(), username, email);
            errors.computeIfAbsent("password", field -> problems.isEmpty() ? null : problems);
        }
        return errors;
    }
}
