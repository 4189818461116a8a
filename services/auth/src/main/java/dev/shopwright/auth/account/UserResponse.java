package dev.shopwright.auth.account;

import dev.shopwright.auth.user.User;
import dev.shopwright.web.security.Role;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** An account as its owner and staff see it. The first three members are the original's. */
public record UserResponse(
        UUID id,
        String email,
        String username,
        List<Role> roles,
        boolean active,
        boolean emailVerified,
        Instant createdAt) {

    /** What there is to see of the account. */
    public static UserResponse from(User user) {
        return new UserResponse(
                user.id(),
                user.email(),
                user.username(),
                user.roles().stream().sorted().toList(),
                user.active(),
                user.emailVerified(),
                user.createdAt());
    }
}
