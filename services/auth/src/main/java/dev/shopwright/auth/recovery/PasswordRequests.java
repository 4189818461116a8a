package dev.shopwright.auth.recovery;

import dev.shopwright.auth.password.PasswordRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What clients send to change or prove something. */
final class PasswordRequests {

    private static final int MAX_TOKEN = 100;

    private PasswordRequests() {}

    record ChangeRequest(
            @NotBlank @Size(max = PasswordRules.MAX_LENGTH) String currentPassword,
            @NotBlank @Size(max = PasswordRules.MAX_LENGTH) String newPassword) {}

    record ResetRequest(@NotBlank @Size(max = 254) String email) {}

    record ConfirmRequest(
            @NotBlank @Size(max = MAX_TOKEN) String token,
            @NotBlank @Size(max = PasswordRules.MAX_LENGTH) String newPassword) {}

    record VerifyEmailRequest(
            @NotBlank @Size(max = MAX_TOKEN) String token) {}
}
