package dev.shopwright.auth.account;

import dev.shopwright.auth.password.PasswordRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** A new account, or all that its owner can change of one. */
record UserRequest(
        @NotBlank @Size(max = 254) String email,
        @NotBlank @Size(max = 150) String username,
        @NotBlank @Size(max = PasswordRules.MAX_LENGTH) String password) {

    UserEdit edit() {
        return new UserEdit(email, username, password);
    }
}
