package dev.shopwright.auth.staff;

import dev.shopwright.auth.account.UserResponse;
import dev.shopwright.web.paging.Page;
import dev.shopwright.web.paging.Paging;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts, for staff: a bare array as the original sent, or a page when one is asked for. */
@RestController
@Access(Audience.STAFF)
class UserListController {

    private final UserSearch search;

    UserListController(UserSearch search) {
        this.search = search;
    }

    @GetMapping(
            path = "/api/v1/users",
            params = {"!limit", "!offset", "!cursor"})
    Flux<UserResponse> all(@RequestParam(defaultValue = "") String q) {
        return search.all(q).map(UserResponse::from);
    }

    @GetMapping("/api/v1/users")
    Mono<Page<UserResponse>> page(@RequestParam(defaultValue = "") String q, Paging paging) {
        return search.page(q, paging);
    }
}
