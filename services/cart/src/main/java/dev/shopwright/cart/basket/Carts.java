package dev.shopwright.cart.basket;

import dev.shopwright.cart.catalog.Catalog;
import dev.shopwright.cart.catalog.Product;
import dev.shopwright.cart.catalog.Snapshots;
import dev.shopwright.cart.catalog.Today;
import dev.shopwright.cart.shopper.Shopper;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.error.InvalidFieldException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/**
 * What a shopper does with a cart where product has a say. Product is asked once for the whole cart, and before any
 * transaction begins, so that no lock waits for it.
 */
@Service
public class Carts {

    private final Baskets baskets;
    private final CartChanges changes;
    private final Catalog catalog;
    private final Snapshots snapshots;

    Carts(Baskets baskets, CartChanges changes, Catalog catalog, Snapshots snapshots) {
        this.baskets = baskets;
        this.changes = changes;
        this.catalog = catalog;
        this.snapshots = snapshots;
    }

    /** The shopper's cart, from its snapshot when product is down; empty when there is none. */
    public Mono<PricedBasket> read(Shopper shopper) {
        return Mono.justOrEmpty(shopper.cartId())
                .flatMap(baskets::find)
                .flatMap(baskets::keepAlive)
                .flatMap(basket -> catalog.today(basket.productIds()).map(today -> new PricedBasket(basket, today)));
    }

    /** Puts so many more of a product in; creates the cart where there is none. */
    public Mono<PricedBasket> add(Shopper shopper, long productId, int quantity) {
        var owner = shopper.withCart();
        return inCart(owner)
                .map(inCart -> Stream.concat(Stream.of(productId), inCart.stream())
                        .distinct()
                        .toList())
                .flatMap(catalog::require)
                .flatMap(today ->
                        add(owner, onSale(today, productId), quantity).map(basket -> new PricedBasket(basket, today)));
    }

    /** Sets how many of a product are in; 404 when it is not in. */
    public Mono<PricedBasket> setQuantity(Shopper owner, long productId, int quantity) {
        return inCart(owner)
                .filter(inCart -> inCart.contains(productId))
                .switchIfEmpty(Mono.error(ApiException::notFound))
                .flatMap(catalog::require)
                .doOnNext(today -> CartChanges.requireInStock(quantity, stock(today, productId)))
                .flatMap(today ->
                        changes.setQuantity(owner, productId, quantity).map(basket -> new PricedBasket(basket, today)));
    }

    private Mono<Basket> add(Shopper owner, Product product, int quantity) {
        return snapshots.keep(product).then(changes.add(owner, product, quantity));
    }

    private Mono<List<Long>> inCart(Shopper owner) {
        return Mono.justOrEmpty(owner.cartId())
                .flatMap(baskets::find)
                .map(Basket::productIds)
                .defaultIfEmpty(List.of());
    }

    private static Product onSale(Today today, long productId) {
        return today.find(productId)
                .orElseThrow(() -> new InvalidFieldException("product_id", "No Product matches the given query."));
    }

    private static int stock(Today today, long productId) {
        return today.find(productId).map(Product::stockCount).orElse(0);
    }
}
