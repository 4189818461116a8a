package dev.shopwright.product.reservation;

import static dev.shopwright.product.reservation.ReservationState.COMMITTED;
import static dev.shopwright.product.reservation.ReservationState.EXPIRED;
import static dev.shopwright.product.reservation.ReservationState.RELEASED;
import static dev.shopwright.product.reservation.ReservationState.RETURNED;

import dev.shopwright.product.cache.ProductCache;
import dev.shopwright.product.stock.StockLedger;
import dev.shopwright.product.stock.StockMovement;
import dev.shopwright.web.error.ApiException;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Holds units for orders, all of an order's or none, and lets each reservation end once. */
@Service
class Reservations {

    private final ReservationRepository reservations;
    private final ShelfRepository shelves;
    private final StockLedger ledger;
    private final ProductCache cache;
    private final Clock clock;

    Reservations(
            ReservationRepository reservations,
            ShelfRepository shelves,
            StockLedger ledger,
            ProductCache cache,
            Clock clock) {
        this.reservations = reservations;
        this.shelves = shelves;
        this.ledger = ledger;
        this.cache = cache;
        this.clock = clock;
    }

    /** Idempotent by order. */
    @Transactional
    public Mono<Reservation> hold(ReservationRequest request) {
        var wanted = request.startingAt(clock.instant());
        return reservations
                .create(wanted, clock.instant())
                .flatMap(created -> created
                        ? take(wanted, request.prices())
                        : reservations.find(wanted.orderId()).map(held -> held.repeatedAs(wanted)));
    }

    /** The goods leave: the order is paid. */
    @Transactional
    public Mono<Void> commit(UUID orderId) {
        return reservations
                .leave(orderId, COMMITTED)
                .flatMap(left -> left ? sell(orderId) : reservation(orderId).flatMap(this::requireCommitted));
    }

    /** The goods are for others again: the order failed. */
    @Transactional
    public Mono<Void> release(UUID orderId) {
        return reservations
                .leave(orderId, RELEASED)
                .flatMap(left -> left ? free(orderId) : reservation(orderId).flatMap(this::requireGivenUp));
    }

    /** Goods that left are here again: the paid order was called off before it was sent. */
    @Transactional
    public Mono<Void> giveBack(UUID orderId) {
        return reservations
                .giveBack(orderId)
                .flatMap(left -> left ? putBack(orderId) : reservation(orderId).flatMap(this::requireReturned));
    }

    /** Frees one reservation whose time is over; empty when there is none. */
    @Transactional
    public Mono<UUID> expireNext() {
        return reservations
                .nextExpired(clock.instant())
                .flatMap(orderId ->
                        reservations.leave(orderId, EXPIRED).then(free(orderId)).thenReturn(orderId));
    }

    private Mono<Reservation> take(Reservation wanted, Map<Long, BigDecimal> prices) {
        return Flux.fromIterable(wanted.quantities().entrySet())
                .concatMap(item -> shelves.hold(item.getKey(), item.getValue(), prices.get(item.getKey())))
                .collectList()
                .flatMap(hindrances -> hindrances.isEmpty()
                        ? reservations.addItems(wanted)
                        : Mono.error(Hindrance.refusal(hindrances)))
                .then(Mono.defer(() -> cache.invalidate(wanted.quantities().keySet())))
                .thenReturn(wanted);
    }

    private Mono<Void> sell(UUID orderId) {
        return reservation(orderId)
                .flatMap(reservation -> Flux.fromIterable(
                                reservation.quantities().entrySet())
                        .concatMap(item -> sell(orderId, item.getKey(), item.getValue()))
                        .then(cache.invalidate(reservation.quantities().keySet())));
    }

    private Mono<Void> sell(UUID orderId, long productId, int quantity) {
        return shelves.sell(productId, quantity)
                .flatMap(onHand -> ledger.record(StockMovement.sold(productId, quantity, onHand, orderId)));
    }

    private Mono<Void> free(UUID orderId) {
        return reservation(orderId)
                .flatMap(reservation -> Flux.fromIterable(
                                reservation.quantities().entrySet())
                        .concatMap(item -> shelves.free(item.getKey(), item.getValue()))
                        .then(cache.invalidate(reservation.quantities().keySet())));
    }

    private Mono<Void> putBack(UUID orderId) {
        return reservation(orderId)
                .flatMap(reservation -> Flux.fromIterable(
                                reservation.quantities().entrySet())
                        .concatMap(item -> putBack(orderId, item.getKey(), item.getValue()))
                        .then(cache.invalidate(reservation.quantities().keySet())));
    }

    private Mono<Void> putBack(UUID orderId, long productId, int quantity) {
        return shelves.putBack(productId, quantity)
                .flatMap(onHand -> ledger.record(StockMovement.returned(productId, quantity, onHand, orderId)));
    }

    private Mono<Reservation> reservation(UUID orderId) {
        return reservations.find(orderId).switchIfEmpty(Mono.error(() -> ApiException.notFound("Reservation")));
    }

    private Mono<Void> requireCommitted(Reservation reservation) {
        return reservation.state() == COMMITTED ? Mono.empty() : Mono.error(reservation.over());
    }

    private Mono<Void> requireReturned(Reservation reservation) {
        return reservation.state() == RETURNED ? Mono.empty() : Mono.error(reservation.over());
    }

    private Mono<Void> requireGivenUp(Reservation reservation) {
        return reservation.state().isGivenUp() ? Mono.empty() : Mono.error(reservation.over());
    }
}
