package dev.shopwright.cart.shopping;

import dev.shopwright.cart.CartSettings;
import dev.shopwright.cart.basket.PricedBasket;
import dev.shopwright.cart.shopper.GuestCartId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;

/** Answers with a cart, and gives a guest the id to come back with. */
@Component
class CartAnswers {

    private final GuestCartId guestCartId;
    private final CartSettings settings;
    private final String productUrl;

    CartAnswers(
            GuestCartId guestCartId,
            CartSettings settings,
            @Value("${spring.http.serviceclient.product.base-url}") String productUrl) {
        this.guestCartId = guestCartId;
        this.settings = settings;
        this.productUrl = productUrl;
    }

    CartResponse of(PricedBasket cart, ServerWebExchange exchange) {
        if (cart.basket().userId() == null) {
            guestCartId.give(exchange, cart.basket().id(), settings.guestLifetime());
        }
        return CartResponse.of(cart, PictureHost.of(exchange.getRequest(), productUrl));
    }
}
