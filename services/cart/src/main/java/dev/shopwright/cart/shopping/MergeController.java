package dev.shopwright.cart.shopping;

import dev.shopwright.cart.basket.Carts;
import dev.shopwright.cart.shopper.Shopper;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** Takes the guest's cart over after signing in, and tells what came of it. */
@RestController
@RequestMapping("/api/v1/cart/merge")
@Access(Audience.SIGNED_IN)
class MergeController {

    private final Visits visits;
    private final Carts carts;
    private final CartAnswers answers;

    MergeController(Visits visits, Carts carts, CartAnswers answers) {
        this.visits = visits;
        this.carts = carts;
        this.answers = answers;
    }

    @PostMapping
    Mono<MergeResponse> merge(Caller caller, ServerWebExchange exchange) {
        var user = new Shopper(caller.id(), null);
        return visits.merge(caller, exchange)
                .flatMap(outcome -> carts.read(user)
                        .map(cart -> answers.of(cart, exchange))
                        .defaultIfEmpty(CartResponse.empty(user))
                        .map(cart -> MergeResponse.of(outcome, cart)));
    }
}
