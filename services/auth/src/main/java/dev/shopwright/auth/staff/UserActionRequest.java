package dev.shopwright.auth.staff;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.shopwright.web.security.Role;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something to do with an account.
 *
 * @param action what
 * @param roles all roles it shall have, for {@code set_roles}
 */
record UserActionRequest(@NotNull Action action, @Nullable Set<@NotNull Role> roles) {

    /** What can be done. */
    enum Action {
        /** Lets it sign in again. */
        @JsonProperty("activate")
        ACTIVATE,
        /** Ends its sessions and lets it sign in no more. */
        @JsonProperty("deactivate")
        DEACTIVATE,
        /** Ends its sessions. */
        @JsonProperty("revoke_sessions")
        REVOKE_SESSIONS,
        /** Gives it these roles and no others. */
        @JsonProperty("set_roles")
        SET_ROLES,
        /** Sends the mail that verifies its e-mail once more. */
        @JsonProperty("resend_verification")
        RESEND_VERIFICATION
    }
}
