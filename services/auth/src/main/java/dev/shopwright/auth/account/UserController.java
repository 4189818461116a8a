package dev.shopwright.auth.account;

import dev.shopwright.auth.user.Users;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** One account, for its owner and for staff. */
@RestController
@RequestMapping("/api/v1/users/{id}")
@Access(Audience.SIGNED_IN)
class UserController {

    private final AccountService service;
    private final Users users;

    UserController(AccountService service, Users users) {
        this.service = service;
        this.users = users;
    }

    @GetMapping
    Mono<UserResponse> get(@PathVariable UUID id, Caller caller) {
        return service.visible(id, caller).map(UserResponse::from);
    }

    @PutMapping
    Mono<UserResponse> put(@PathVariable UUID id, @Valid @RequestBody UserRequest request, Caller caller) {
        return service.edit(id, request.edit(), caller).map(UserResponse::from);
    }

    @PatchMapping
    Mono<UserResponse> patch(@PathVariable UUID id, @Valid @RequestBody UserEdit edit, Caller caller) {
        return service.edit(id, edit, caller).map(UserResponse::from);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Anonymised; its tokens are revoked")
    @ApiResponse(responseCode = "409", description = "The last admin stays")
    Mono<Void> delete(@PathVariable UUID id, Caller caller) {
        return service.close(id, caller);
    }

    @Access(Audience.ANYONE)
    @GetMapping("/public")
    Mono<PublicUserResponse> publicView(@PathVariable UUID id) {
        return users.find(id)
                .map(PublicUserResponse::from)
                .switchIfEmpty(Mono.error(() -> ApiException.notFound("User")));
    }
}
