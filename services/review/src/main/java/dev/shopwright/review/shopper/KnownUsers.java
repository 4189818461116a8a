package dev.shopwright.review.shopper;

import java.time.Instant;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** The projection of the users: the names shown beside their reviews. */
@Component
class KnownUsers {

    private final DatabaseClient database;

    KnownUsers(DatabaseClient database) {
        this.database = database;
    }

    /** The later fact wins, not the later message; a forgotten user stays forgotten. */
    Mono<Void> learn(UUID userId, String username, Instant at) {
        return database.sql("""
                        INSERT INTO known_user AS k VALUES (:id, :username, :at)
                        ON CONFLICT (user_id) DO UPDATE SET username = excluded.username, known_at = excluded.known_at
                        WHERE k.username IS NOT NULL AND k.known_at <= excluded.known_at""")
                .bind("id", userId)
                .bind("username", username)
                .bind("at", at)
                .then();
    }

    Mono<Void> forget(UUID userId, Instant at) {
        return database.sql("""
                        INSERT INTO known_user VALUES (:id, NULL, :at)
                        ON CONFLICT (user_id) DO UPDATE SET username = NULL, known_at = excluded.known_at""").bind("id", userId).bind("at", at).then();
    }
}
