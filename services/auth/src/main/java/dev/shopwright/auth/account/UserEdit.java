package dev.shopwright.auth.account;

import dev.shopwright.auth.password.PasswordRules;
import dev.shopwright.auth.user.User;
import jakarta.validation.constraints.Size;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A change of an account; what is absent stays as it is. */
record UserEdit(
        @Nullable @Size(max = 254) String email,
        @Nullable @Size(max = 150) String username,
        @Nullable @Size(max = PasswordRules.MAX_LENGTH) String password) {

    /** Names that look the same are the same: surrounding space goes, and compatibility forms are folded. */
    UserEdit {
        email = email == null ? null : email.strip();
        username = username == null ? null : Normalizer.normalize(username.strip(), Normalizer.Form.NFKC);
    }

    String emailOr(String present) {
        return Optional.ofNullable(email).orElse(present);
    }

    String usernameOr(String present) {
        return Optional.ofNullable(username).orElse(present);
    }

    User applyTo(User user, Optional<String> newPasswordHash) {
        var renamed = user.reachedAt(emailOr(user.email())).named(usernameOr(user.username()));
        return newPasswordHash.map(renamed::withPassword).orElse(renamed);
    }
}
