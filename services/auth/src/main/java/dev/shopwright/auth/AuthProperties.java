package dev.shopwright.auth;

import dev.shopwright.web.limit.RateLimit;
import java.net.URI;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the auth service.
 *
 * @param keyEncryptionKey 32 bytes in base64 that seal private keys and kept mails; there is no default
 * @param keyRotation how long one key signs tokens
 * @param accessLifetime how long an access token is good
 * @param refreshLifetime how long a refresh token is good
 * @param refreshGrace how long a spent refresh token still yields its successor, for clients that ask twice at once
 * @param refreshRotation whether refreshing replaces the refresh token
 * @param oneTimeTokenLifetime how long a link in a mail works
 * @param siteUrl where the shop's pages are, for links in mails
 * @param shopName the shop's name in mails
 * @param admin the first admin, created when there is none
 * @param password how passwords are hashed
 * @param mail how mails leave
 * @param limits how often the same one may try
 */
@ConfigurationProperties("shopwright.auth")
public record AuthProperties(
        @DefaultValue("") String keyEncryptionKey,
        @DefaultValue("30d") Duration keyRotation,
        @DefaultValue("15m") Duration accessLifetime,
        @DefaultValue("1d") Duration refreshLifetime,
        @DefaultValue("30s") Duration refreshGrace,
        @DefaultValue("STRICT") RefreshRotation refreshRotation,
        @DefaultValue("30m") Duration oneTimeTokenLifetime,
        @DefaultValue("http://localhost:8080") URI siteUrl,
        @DefaultValue("Shopwright") String shopName,
        @DefaultValue Admin admin,
        @DefaultValue Password password,
        @DefaultValue Mail mail,
        Limits limits) {

    /** Whether refreshing replaces the refresh token. */
    public enum RefreshRotation {
        /** Each refresh token is good for one use. */
        STRICT,
        /** A refresh token stays good until it expires, as in the original system. */
        COMPATIBLE
    }

    /** The account that a new shop starts with; none is created while anything is blank. */
    public record Admin(
            @DefaultValue("") String username,
            @DefaultValue("") String email,
            @DefaultValue("") String password) {

        /** Whether there is something to create. */
        public boolean isComplete() {
            return !username.isBlank() && !email.isBlank() && !password.isBlank();
        }
    }

    /**
     * Argon2id's cost. Memory in use never exceeds {@code threads × memoryKib}.
     *
     * @param threads hashes computed at once; 0 leaves one core to other work
     * @param queue hashes that may wait; more are refused with 503
     * @param memoryKib memory of one hash, in KiB
     * @param iterations passes over that memory
     */
    public record Password(
            @DefaultValue("0") int threads,
            @DefaultValue("64") int queue,
            @DefaultValue("19456") int memoryKib,
            @DefaultValue("2") int iterations) {

        public Password {
            threads = threads > 0 ? threads : Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        }
    }

    /**
     * Mail goes to {@code spring.mail.host} when that is set, else into the folder, else it is kept for staff.
     *
     * @param from the sender's address
     * @param folder where mails are written as files; blank for none
     */
    public record Mail(
            @DefaultValue("no-reply@localhost") String from,
            @DefaultValue("") String folder) {}

    /**
     * Rate limits.
     *
     * @param signInAccount sign-ins per account and address
     * @param signInAddress sign-ins per address
     * @param signUp new accounts per address
     * @param resetAccount password resets per e-mail
     * @param resetAddress password resets per address
     */
    public record Limits(
            RateLimit signInAccount,
            RateLimit signInAddress,
            RateLimit signUp,
            RateLimit resetAccount,
            RateLimit resetAddress) {}
}
