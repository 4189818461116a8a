package dev.shopwright.review.shopper;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A user left: the reviews stay, and nobody can tell any more whose they are. */
@Component
class UserDeletedHandler implements EventHandler {

    private final KnownUsers users;

    UserDeletedHandler(KnownUsers users) {
        this.users = users;
    }

    @Override
    public String type() {
        return "user.deleted";
    }

    @Override
    public Mono<Void> apply(Event event) {
        return users.forget(event.payloadAs(UserDeleted.class).userId(), event.occurredAt());
    }

    record UserDeleted(UUID userId) {}
}
