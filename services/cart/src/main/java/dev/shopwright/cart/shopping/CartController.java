package dev.shopwright.cart.shopping;

import dev.shopwright.cart.basket.CartChanges;
import dev.shopwright.cart.basket.Carts;
import dev.shopwright.cart.shopper.Shoppers;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import jakarta.validation.Valid;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** The cart of whoever calls, guest or customer. */
@RestController
@RequestMapping("/api/v1/cart")
@Access(Audience.ANYONE)
class CartController {

    private final Visits visits;
    private final Carts carts;
    private final CartChanges changes;
    private final CartAnswers answers;

    CartController(Visits visits, Carts carts, CartChanges changes, CartAnswers answers) {
        this.visits = visits;
        this.carts = carts;
        this.changes = changes;
        this.answers = answers;
    }

    @GetMapping
    Mono<CartResponse> show(Optional<Caller> caller, ServerWebExchange exchange) {
        return visits.begin(caller, exchange)
                .flatMap(shopper -> carts.read(shopper)
                        .map(cart -> answers.of(cart, exchange))
                        .defaultIfEmpty(CartResponse.empty(shopper)));
    }

    @PostMapping("/add")
    Mono<AddResponse> add(Optional<Caller> caller, @Valid @RequestBody AddRequest request, ServerWebExchange exchange) {
        Shoppers.requireOwn(caller, request.userId());
        return visits.begin(caller, exchange)
                .flatMap(shopper -> carts.add(shopper, request.productId(), request.count()))
                .map(cart -> AddResponse.of(request.productId(), answers.of(cart, exchange)));
    }

    @PatchMapping("/items/{product_id}")
    Mono<CartResponse> setQuantity(
            Optional<Caller> caller,
            @PathVariable("product_id") long productId,
            @Valid @RequestBody QuantityRequest request,
            ServerWebExchange exchange) {
        Shoppers.requireOwn(caller, request.userId());
        return visits.begin(caller, exchange)
                .flatMap(shopper -> carts.setQuantity(shopper, productId, request.quantity()))
                .map(cart -> answers.of(cart, exchange));
    }

    @DeleteMapping("/items/{product_id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> remove(Optional<Caller> caller, @PathVariable("product_id") long productId, ServerWebExchange exchange) {
        return visits.begin(caller, exchange).flatMap(shopper -> changes.remove(shopper, productId));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> clear(Optional<Caller> caller, ServerWebExchange exchange) {
        return visits.begin(caller, exchange).flatMap(changes::clear);
    }
}
