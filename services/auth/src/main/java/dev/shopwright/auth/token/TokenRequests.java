package dev.shopwright.auth.token;

import dev.shopwright.auth.password.PasswordRules;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What clients send about tokens. */
final class TokenRequests {

    /** Far longer than any token of ours. */
    private static final int MAX_TOKEN = 4096;

    private TokenRequests() {}

    record SignInRequest(
            @NotBlank @Size(max = 254) String email,
            @NotBlank @Size(max = PasswordRules.MAX_LENGTH) String password) {}

    record RefreshRequest(@NotBlank @Size(max = MAX_TOKEN) String refresh) {}

    record VerifyRequest(@NotBlank @Size(max = MAX_TOKEN) String token) {}
}
