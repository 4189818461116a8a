package dev.shopwright.auth.account;

import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** The account that asks. The original declares writes to the whole list; here they act on the caller's own account. */
@RestController
@RequestMapping("/api/v1/users")
@Access(Audience.SIGNED_IN)
class OwnAccountController {

    private final AccountService service;

    OwnAccountController(AccountService service) {
        this.service = service;
    }

    @GetMapping("/me")
    Mono<UserResponse> me(Caller caller) {
        return service.visible(caller.id(), caller).map(UserResponse::from);
    }

    @PutMapping
    Mono<UserResponse> put(@Valid @RequestBody UserRequest request, Caller caller) {
        return service.edit(caller.id(), request.edit(), caller).map(UserResponse::from);
    }

    @PatchMapping({"", "/me"})
    Mono<UserResponse> patch(@Valid @RequestBody UserEdit edit, Caller caller) {
        return service.edit(caller.id(), edit, caller).map(UserResponse::from);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Anonymised; its tokens are revoked")
    @ApiResponse(responseCode = "409", description = "The last admin stays")
    Mono<Void> delete(Caller caller) {
        return service.close(caller.id(), caller);
    }
}
