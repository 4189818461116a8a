package dev.shopwright.auth.account;

import dev.shopwright.auth.user.Users;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Accounts as other services of the shop need them; never routed from outside. */
@RestController
@Access(Audience.SERVICE)
class InternalUserController {

    private final Users users;

    InternalUserController(Users users) {
        this.users = users;
    }

    @GetMapping("/internal/v1/users/{id}")
    Mono<UserResponse> user(@PathVariable UUID id) {
        return users.find(id)
                .filter(user -> !user.isDeleted())
                .map(UserResponse::from)
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("User")));
    }
}
