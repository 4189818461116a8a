package dev.shopwright.auth.account;

import dev.shopwright.auth.user.User;
import java.util.UUID;

/** What everybody may know of an account. */
record PublicUserResponse(UUID id, String username) {

    static PublicUserResponse from(User user) {
        return new PublicUserResponse(user.id(), user.username());
    }
}
