package dev.shopwright.auth.user;

import dev.shopwright.web.security.Role;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/**
 * An account. Changes are copies; those that must end its sessions raise the epoch.
 *
 * @param email as its owner writes it
 * @param username as its owner writes it
 * @param passwordHash Argon2id, in the usual encoded form
 * @param active whether it can sign in
 * @param emailVerified whether its owner has shown to read that e-mail
 * @param epoch access tokens of an earlier epoch are refused everywhere
 */
public record User(
        UUID id,
        String email,
        String username,
        String passwordHash,
        Set<Role> roles,
        boolean active,
        boolean emailVerified,
        long epoch,
        Instant createdAt) {

    private static final String NO_PASSWORD = "!";

    /** A new account, open at once. */
    public static User open(String email, String username, String passwordHash, Set<Role> roles, Instant now) {
        return new User(UUID.randomUUID(), email, username, passwordHash, roles, true, false, 0, now);
    }

    /** The form in which e-mails and usernames are compared. */
    public static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether the account runs the shop, so that only an admin may touch it. */
    public boolean isPrivileged() {
        return roles.contains(Role.STAFF) || roles.contains(Role.ADMIN);
    }

    boolean isActiveAdmin() {
        return active && roles.contains(Role.ADMIN);
    }

    public boolean isDeleted() {
        return passwordHash.equals(NO_PASSWORD);
    }

    /** With another username. */
    public User named(String newUsername) {
        return new User(id, email, newUsername, passwordHash, roles, active, emailVerified, epoch, createdAt);
    }

    /** Another address has to be verified anew; another spelling of the same one has not. */
    public User reachedAt(String newEmail) {
        var stillVerified = emailVerified && key(newEmail).equals(key(email));
        return new User(id, newEmail, username, passwordHash, roles, active, stillVerified, epoch, createdAt);
    }

    /** With another password, which ends all sessions; the hash of the same password changes nothing. */
    public User withPassword(String newHash) {
        return newHash.equals(passwordHash) ? this : rehashed(newHash).revoked();
    }

    /** The same password, hashed at today's cost. */
    public User rehashed(String newHash) {
        return new User(id, email, username, newHash, roles, active, emailVerified, epoch, createdAt);
    }

    /** With these roles and no others; a change ends all sessions. */
    public User withRoles(Set<Role> newRoles) {
        var changed = new User(id, email, username, passwordHash, newRoles, active, emailVerified, epoch, createdAt);
        return newRoles.equals(roles) ? this : changed.revoked();
    }

    /** Able to sign in again. */
    public User activated() {
        return new User(id, email, username, passwordHash, roles, true, emailVerified, epoch, createdAt);
    }

    /** Unable to sign in, with all sessions ended. */
    public User deactivated() {
        return new User(id, email, username, passwordHash, roles, false, emailVerified, epoch, createdAt).revoked();
    }

    /** Its owner has shown to read the account's e-mail. */
    public User verified() {
        return new User(id, email, username, passwordHash, roles, active, true, epoch, createdAt);
    }

    /** With all sessions ended. */
    public User revoked() {
        return new User(id, email, username, passwordHash, roles, active, emailVerified, epoch + 1, createdAt);
    }

    /** Nothing personal is left; the id stays, as orders and reviews refer to it. */
    public User anonymised() {
        var nobody = "deleted-" + id;
        return new User(
                id, nobody + "@deleted.invalid", nobody, NO_PASSWORD, Set.of(), false, false, epoch + 1, createdAt);
    }
}
