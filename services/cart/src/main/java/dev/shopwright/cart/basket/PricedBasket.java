package dev.shopwright.cart.basket;

import dev.shopwright.cart.catalog.Product;
import dev.shopwright.cart.catalog.Today;
import java.util.Optional;

/** A cart and what product says about its goods today. */
public record PricedBasket(Basket basket, Today today) {

    /** The product in a line, as it is today where that is known. */
    public Product product(Line line) {
        return today.orLastSeen(line.lastSeen());
    }

    /** The shop's currency, empty for an empty cart. */
    public Optional<String> currency() {
        return basket.lines().stream().findFirst().map(line -> product(line).currency());
    }

    /** Whether product left a line unanswered, so that its snapshot stands in. */
    public boolean isStale() {
        return !today.covers(basket.productIds());
    }
}
