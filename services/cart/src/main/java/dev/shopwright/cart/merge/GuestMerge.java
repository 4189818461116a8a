package dev.shopwright.cart.merge;

import dev.shopwright.cart.basket.Basket;
import dev.shopwright.cart.basket.Baskets;
import dev.shopwright.cart.basket.Lines;
import dev.shopwright.cart.catalog.Catalog;
import dev.shopwright.cart.catalog.Today;
import dev.shopwright.cart.shopper.Shopper;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/**
 * Moves a guest's cart into a user's. The guest's cart is locked first and gone afterwards, all in one transaction, so
 * that a merge sent twice, or twice at once, counts once.
 */
@Service
public class GuestMerge {

    private final Baskets baskets;
    private final Lines lines;
    private final Catalog catalog;
    private final TransactionalOperator transaction;

    GuestMerge(Baskets baskets, Lines lines, Catalog catalog, TransactionalOperator transaction) {
        this.baskets = baskets;
        this.lines = lines;
        this.catalog = catalog;
        this.transaction = transaction;
    }

    /** Merges the guest cart into the user's; 503 when product can't say what is in stock. */
    public Mono<MergeOutcome> merge(UUID guestCart, Shopper user) {
        return baskets.find(guestCart)
                .zipWhen(guest -> productIds(user), (guest, own) -> union(guest.productIds(), own))
                .flatMap(catalog::require)
                .flatMap(today -> transaction.transactional(move(guestCart, user, today)))
                .defaultIfEmpty(MergeOutcome.NOTHING);
    }

    private Mono<MergeOutcome> move(UUID guestCart, Shopper user, Today today) {
        return baskets.lock(guestCart)
                .flatMap(baskets::find)
                .flatMap(guest -> guest.lines().isEmpty() ? Mono.just(MergeOutcome.NOTHING) : put(guest, user, today))
                .flatMap(outcome -> baskets.delete(guestCart).thenReturn(outcome));
    }

    private Mono<MergeOutcome> put(Basket guest, Shopper user, Today today) {
        return baskets.open(user)
                .then(find(user))
                .map(own -> MergePlan.of(own.lines(), guest.lines(), today))
                .flatMap(plan -> lines.put(user.cartId().orElseThrow(), plan.lines())
                        .thenReturn(new MergeOutcome(plan.merged(), plan.clamped())));
    }

    private Mono<List<Long>> productIds(Shopper user) {
        return find(user).map(Basket::productIds).defaultIfEmpty(List.of());
    }

    private Mono<Basket> find(Shopper user) {
        return Mono.justOrEmpty(user.cartId()).flatMap(baskets::find);
    }

    private static List<Long> union(List<Long> some, List<Long> others) {
        return Stream.concat(some.stream(), others.stream()).distinct().toList();
    }
}
