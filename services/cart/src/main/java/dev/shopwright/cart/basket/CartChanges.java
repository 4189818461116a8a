package dev.shopwright.cart.basket;

import dev.shopwright.cart.catalog.Product;
import dev.shopwright.cart.shopper.Shopper;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Mono;

/** Changes of one cart, each a transaction that begins by locking the cart. */
@Service
@Transactional
public class CartChanges {

    private final Baskets baskets;
    private final Lines lines;

    CartChanges(Baskets baskets, Lines lines) {
        this.baskets = baskets;
        this.lines = lines;
    }

    /** Puts more of a product in, and takes it back where that breaks a limit. */
    Mono<Basket> add(Shopper owner, Product product, int quantity) {
        var cart = owner.cartId().orElseThrow();
        return baskets.open(owner)
                .then(lines.add(cart, product, quantity))
                .doOnNext(added -> requireWithinLimits(added, product))
                .then(baskets.find(cart));
    }

    /** Sets how many of a product are in; 404 when it is not in. */
    Mono<Basket> setQuantity(Shopper owner, long productId, int quantity) {
        return baskets.touch(owner)
                .flatMap(cart -> lines.set(cart, productId, quantity).flatMap(set -> baskets.find(cart)))
                .switchIfEmpty(Mono.error(ApiException::notFound));
    }

    /** Takes a product out; 404 when it is not in. */
    public Mono<Void> remove(Shopper owner, long productId) {
        return baskets.touch(owner)
                .flatMap(cart -> lines.remove(cart, productId))
                .switchIfEmpty(Mono.error(ApiException::notFound))
                .then();
    }

    /** Takes everything out. */
    public Mono<Void> clear(Shopper owner) {
        return baskets.touch(owner).flatMap(lines::clear);
    }

    private static void requireWithinLimits(Lines.Added added, Product product) {
        if (added.otherLines() >= Basket.MAX_LINES) {
            throw ApiException.conflict(
                    "cart_full", "A cart holds at most " + Basket.MAX_LINES + " different products.");
        }
        requireInStock(added.quantity(), product.stockCount());
        if (added.quantity() > Basket.MAX_QUANTITY) {
            throw new InvalidFieldException(
                    "quantity", "A cart holds at most " + Basket.MAX_QUANTITY + " of one product.");
        }
    }

    static void requireInStock(int wanted, int available) {
        if (wanted > available) {
            throw ApiException.conflict("insufficient_stock", "Only " + available + " in stock.")
                    .with("available", available);
        }
    }
}
