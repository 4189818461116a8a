package dev.shopwright.review.shopper;

import dev.shopwright.events.Event;
import dev.shopwright.events.EventHandler;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A user signed up or took another name. */
@Component
class UserChangedHandler implements EventHandler {

    private final KnownUsers users;

    UserChangedHandler(KnownUsers users) {
        this.users = users;
    }

    @Override
    public String type() {
        return "user.changed";
    }

    @Override
    public Mono<Void> apply(Event event) {
        var user = event.payloadAs(UserChanged.class);
        return users.learn(user.userId(), user.username(), event.occurredAt());
    }

    record UserChanged(UUID userId, String username) {}
}
