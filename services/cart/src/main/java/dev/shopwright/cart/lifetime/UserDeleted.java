package dev.shopwright.cart.lifetime;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import java.util.UUID;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A deleted user leaves no cart behind. */
@Component
class UserDeleted implements EventHandler {

    private final DatabaseClient db;

    UserDeleted(DatabaseClient db) {
        this.db = db;
    }

    @Override
    public String type() {
        return "user.deleted";
    }

    @Override
    public Mono<Void> apply(Event event) {
        return db.sql("DELETE FROM cart WHERE user_id = :user")
                .bind("user", event.payloadAs(Payload.class).userId())
                .then();
    }

    record Payload(UUID userId) {}
}
