package dev.shopwright.auth.token;

import io.r2dbc.spi.Readable;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/** Refresh tokens in the database, by hash. */
@Repository
class RefreshTokens {

    private final DatabaseClient database;
    private final Clock clock;

    RefreshTokens(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Mono<RefreshToken> find(TokenSecret secret) {
        return database.sql("select * from refresh_tokens where hash = :hash")
                .bind("hash", secret.hash())
                .map(RefreshTokens::token)
                .one();
    }

    Mono<Void> insert(RefreshToken token) {
        return database.sql("""
                        insert into refresh_tokens (hash, family, user_id, expires_at)
                        values (:hash, :family, :user, :expires)
                        """)
                .bind("hash", token.hash())
                .bind("family", token.family())
                .bind("user", token.userId())
                .bind("expires", token.expiresAt())
                .then();
    }

    Mono<Void> spend(RefreshToken token, byte[] successor) {
        return database.sql("update refresh_tokens set spent_at = :now, successor = :successor where hash = :hash")
                .bind("now", clock.instant())
                .bind("successor", successor)
                .bind("hash", token.hash())
                .then();
    }

    Mono<Void> deleteFamily(UUID family) {
        return database.sql("delete from refresh_tokens where family = :family")
                .bind("family", family)
                .then();
    }

    @Scheduled(fixedDelayString = "PT10M")
    Mono<Void> dropExpired() {
        return database.sql("delete from refresh_tokens where expires_at < now()")
                .then();
    }

    private static RefreshToken token(Readable row) {
        return new RefreshToken(
                row.get("hash", byte[].class),
                row.get("family", UUID.class),
                row.get("user_id", UUID.class),
                row.get("expires_at", Instant.class),
                row.get("spent_at", Instant.class),
                row.get("successor", byte[].class));
    }
}
