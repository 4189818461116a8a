package dev.shopwright.order.account;

import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import reactor.core.publisher.Mono;

/** Auth's internal side. */
interface AccountClient {

    @GetExchange("/internal/v1/users/{id}/")
    Mono<Account> account(@PathVariable UUID id);

    record Account(String email) {}
}
