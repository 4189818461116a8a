package dev.shopwright.auth.recovery;

import dev.shopwright.auth.AuthProperties;
import dev.shopwright.auth.mail.LetterKind;
import dev.shopwright.auth.user.User;
import io.r2dbc.spi.Readable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.security.crypto.keygen.BytesKeyGenerator;
import org.springframework.security.crypto.keygen.KeyGenerators;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Tokens in mails: good once, for a short time, for one purpose and one address. Only their hash is stored. */
@Repository
class OneTimeTokens {

    private static final int BYTES = 32;
    /** A token is void once the account has another e-mail than the one it was sent to. */
    private static final String GOOD = """
             where t.hash = :hash and t.purpose = :purpose and t.expires_at > :now
               and u.id = t.user_id and u.email_key = t.email_key and u.active
            """;

    private final DatabaseClient database;
    private final Clock clock;
    private final Duration lifetime;
    private final BytesKeyGenerator random = KeyGenerators.secureRandom(BYTES);

    OneTimeTokens(DatabaseClient database, Clock clock, AuthProperties properties) {
        this.database = database;
        this.clock = clock;
        this.lifetime = properties.oneTimeTokenLifetime();
    }

    /** A new token; an older one of the same purpose stops working. */
    Mono<String> issue(LetterKind purpose, User user) {
        var token = Base64.getUrlEncoder().withoutPadding().encodeToString(random.generateKey());
        return database.sql("""
                        insert into one_time_tokens (hash, purpose, user_id, email_key, expires_at)
                        values (:hash, :purpose, :user, :email, :expires)
                        on conflict (user_id, purpose) do update
                        set hash = excluded.hash, email_key = excluded.email_key, expires_at = excluded.expires_at
                        """)
                .bind("hash", hash(token))
                .bind("purpose", purpose.name())
                .bind("user", user.id())
                .bind("email", User.key(user.email()))
                .bind("expires", clock.instant().plus(lifetime))
                .then()
                .thenReturn(token);
    }

    /** Whose token it is, if it is good; it stays good. */
    Mono<UUID> find(LetterKind purpose, String token) {
        return query("select t.user_id from one_time_tokens t, users u" + GOOD, purpose, token);
    }

    /** Whose token it is, if it is good; from now on it is not. */
    Mono<UUID> redeem(LetterKind purpose, String token) {
        return query("delete from one_time_tokens t using users u" + GOOD + " returning t.user_id", purpose, token);
    }

    @Scheduled(fixedDelayString = "PT10M")
    Mono<Void> dropExpired() {
        return database.sql("delete from one_time_tokens where expires_at < now()")
                .then();
    }

    private Mono<UUID> query(String sql, LetterKind purpose, String token) {
        return database.sql(sql)
                .bind("hash", hash(token))
                .bind("purpose", purpose.name())
                .bind("now", clock.instant())
                .map((Readable row) -> row.get("user_id", UUID.class))
                .one();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}
