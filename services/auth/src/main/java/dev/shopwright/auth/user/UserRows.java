package dev.shopwright.auth.user;

import dev.shopwright.web.security.Role;
import io.r2dbc.spi.Readable;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads accounts from rows. */
public final class UserRows {

    /** What {@link #user} reads, for a select. */
    public static final String COLUMNS =
            "id, email, username, password_hash, roles, active, email_verified, epoch, created_at";

    private UserRows() {}

    /** The account in a row of those columns. */
    public static User user(Readable row) {
        return new User(
                row.get("id", UUID.class),
                row.get("email", String.class),
                row.get("username", String.class),
                row.get("password_hash", String.class),
                roles(row.get("roles", String[].class)),
                row.get("active", Boolean.class),
                row.get("email_verified", Boolean.class),
                row.get("epoch", Long.class),
                row.get("created_at", Instant.class));
    }

    /** What both inserting and updating bind. */
    static Map<String, Object> values(User user) {
        return Map.of(
                "id", user.id(),
                "email", user.email(),
                "emailKey", User.key(user.email()),
                "username", user.username(),
                "usernameKey", User.key(user.username()),
                "hash", user.passwordHash(),
                "roles", words(user.roles()),
                "active", user.active(),
                "verified", user.emailVerified(),
                "epoch", user.epoch());
    }

    private static String[] words(Set<Role> roles) {
        return roles.stream().sorted().map(Role::word).toArray(String[]::new);
    }

    private static Set<Role> roles(String[] words) {
        return Arrays.stream(Role.values())
                .filter(role -> Arrays.asList(words).contains(role.word()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
