package dev.shopwright.web.security;

import java.util.Set;
import java.util.UUID;

/**
 * The account behind a valid access token. A handler for signed-in callers takes it as an argument; one for anyone takes
 * an {@code Optional<Caller>}.
 *
 * @param id the account's id, from the claim {@code user_id}
 * @param roles the roles at the time the token was issued
 */
public record Caller(UUID id, Set<Role> roles) {

    /** Whether one of the roles covers the given one. */
    public boolean has(Role role) {
        return roles.stream().anyMatch(own -> own.covers(role));
    }

    /** Whether this is staff or an admin. */
    public boolean isStaff() {
        return has(Role.STAFF);
    }
}
