package dev.shopwright.auth.staff;

import dev.shopwright.auth.account.UserResponse;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Actions on an account: the original's "additional logic". */
@RestController
class UserActionController {

    private final UserActions actions;

    UserActionController(UserActions actions) {
        this.actions = actions;
    }

    @Access(Audience.SIGNED_IN)
    @PostMapping("/api/v1/users/{id}")
    @ApiResponse(responseCode = "200", description = "The account as it is now")
    @ApiResponse(responseCode = "409", description = "The last admin stays")
    Mono<UserResponse> act(@PathVariable UUID id, @Valid @RequestBody UserActionRequest request, Caller caller) {
        return actions.act(id, request, caller).map(UserResponse::from);
    }
}
