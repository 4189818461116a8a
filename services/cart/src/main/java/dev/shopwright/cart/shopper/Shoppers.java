package dev.shopwright.cart.shopper;

import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Caller;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Tells from a request whose cart it is about. */
@Component
public class Shoppers {

    private static final String USER_ID = "user_id";

    private final GuestCartId guestCartId;

    Shoppers(GuestCartId guestCartId) {
        this.guestCartId = guestCartId;
    }

    /** The shopper behind a request. A {@code user_id} in the query must be the caller's own. */
    public Shopper of(Optional<Caller> caller, ServerWebExchange exchange) {
        var request = exchange.getRequest();
        request.getQueryParams().getOrDefault(USER_ID, List.of()).forEach(claimed -> requireOwn(caller, claimed));
        return new Shopper(
                caller.map(Caller::id).orElse(null), guestCartId.of(request).orElse(null));
    }

    /** The original took any {@code user_id} for the cart's owner; here it may only repeat what the token says. */
    public static void requireOwn(Optional<Caller> caller, @Nullable String claimed) {
        var own = caller.map(Caller::id).map(UUID::toString);
        if (claimed != null && own.filter(claimed::equalsIgnoreCase).isEmpty()) {
            throw ApiException.forbidden();
        }
    }
}
