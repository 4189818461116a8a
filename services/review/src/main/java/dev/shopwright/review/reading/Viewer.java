package dev.shopwright.review.reading;

import dev.shopwright.web.security.Caller;
import dev.shopwright.web.security.Role;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looks at reviews; an anonymous viewer has no id. */
public record Viewer(@Nullable UUID id, boolean moderator) {

    private static final Viewer ANONYMOUS = new Viewer(null, false);

    /** The viewer behind a request of a signed-in user. */
    public static Viewer of(Caller caller) {
        return new Viewer(caller.id(), caller.has(Role.SUPPORT));
    }

    static Viewer of(Optional<Caller> caller) {
        return caller.map(Viewer::of).orElse(ANONYMOUS);
    }

    /** Owner and moderators see where a review stands, and see it while it is hidden. */
    boolean seesBehind(ReviewView review) {
        return moderator || review.userId().equals(id);
    }
}
