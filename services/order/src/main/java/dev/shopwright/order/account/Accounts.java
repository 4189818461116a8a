package dev.shopwright.order.account;

import dev.shopwright.web.error.ApiException;
import java.time.Duration;
import java.util.UUID;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Asks auth about accounts. */
@Component
public class Accounts {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final AccountClient client;

    Accounts(AccountClient client) {
        this.client = client;
    }

    /** The account's address; 503 when auth does not tell. */
    public Mono<String> emailOf(UUID user) {
        return client.account(user)
                .map(AccountClient.Account::email)
                .onErrorMap(unknown -> ApiException.unavailable(
                        "Your e-mail address can't be looked up right now. Try again shortly, or send it along.",
                        RETRY_AFTER));
    }
}
