package dev.shopwright.cart.shopping;

import dev.shopwright.cart.merge.GuestMerge;
import dev.shopwright.cart.merge.MergeOutcome;
import dev.shopwright.cart.shopper.GuestCartId;
import dev.shopwright.cart.shopper.Shopper;
import dev.shopwright.cart.shopper.Shoppers;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Caller;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Receives shoppers: tells who they are, and merges the guest cart that a signed-in one still brings. */
@Component
class Visits {

    private final Shoppers shoppers;
    private final GuestMerge guestMerge;
    private final GuestCartId guestCartId;

    Visits(Shoppers shoppers, GuestMerge guestMerge, GuestCartId guestCartId) {
        this.shoppers = shoppers;
        this.guestMerge = guestMerge;
        this.guestCartId = guestCartId;
    }

    /** The shopper of a request. While product is down a guest cart waits for a later request to be merged by. */
    Mono<Shopper> begin(Optional<Caller> caller, ServerWebExchange exchange) {
        var shopper = arrive(caller, exchange);
        return merge(shopper, exchange)
                .onErrorResume(ApiException.class, productDown -> Mono.just(MergeOutcome.NOTHING))
                .thenReturn(shopper);
    }

    /** Merges now what guest cart the user brings; 503 when product is down. */
    Mono<MergeOutcome> merge(Caller user, ServerWebExchange exchange) {
        return merge(arrive(Optional.of(user), exchange), exchange).defaultIfEmpty(MergeOutcome.NOTHING);
    }

    /** A cart is for the eyes of its shopper, and no cache between. */
    private Shopper arrive(Optional<Caller> caller, ServerWebExchange exchange) {
        exchange.getResponse().getHeaders().setCacheControl(CacheControl.noStore());
        return shoppers.of(caller, exchange);
    }

    private Mono<MergeOutcome> merge(Shopper shopper, ServerWebExchange exchange) {
        return Mono.justOrEmpty(shopper.guestCart())
                .filter(cart -> shopper.userId() != null)
                .flatMap(cart -> guestMerge.merge(cart, shopper))
                .doOnNext(merged -> guestCartId.takeBack(exchange));
    }
}
