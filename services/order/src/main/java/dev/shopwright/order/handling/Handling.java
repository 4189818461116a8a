package dev.shopwright.order.handling;

import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.purchase.Actor;
import dev.shopwright.order.purchase.Move;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.OrderState;
import dev.shopwright.order.purchase.Orders;
import dev.shopwright.order.purchase.Refund;
import dev.shopwright.order.purchase.Refunds;
import dev.shopwright.order.saga.Saga;
import dev.shopwright.order.saga.StepKind;
import dev.shopwright.web.error.ApiException;
import dev.shopwright.web.security.Caller;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** Carries out what buyers and staff do with an order: the order changes first, and the saga does what follows from it. */
@Service
class Handling {

    private final Orders orders;
    private final Refunds refunds;
    private final Saga saga;
    private final TransactionalOperator transaction;

    Handling(Orders orders, Refunds refunds, Saga saga, TransactionalOperator transaction) {
        this.orders = orders;
        this.refunds = refunds;
        this.saga = saga;
        this.transaction = transaction;
    }

    /** However far the order came, its payment is given up or given back, and its goods are for others again. */
    Mono<Void> cancel(Order order, Optional<Caller> caller, @Nullable Cancellation cancellation) {
        var actor = actor(order, caller);
        var reason = cancellation == null || cancellation.reason() == null ? "cancelled" : cancellation.reason();
        return change(
                order.id(),
                Move.CANCEL,
                current -> orders.move(current, OrderState.CANCELLED, actor, reason)
                        .then(saga.add(current.id(), StepKind.CANCEL_PAYMENT))
                        .then(saga.add(current.id(), StepKind.RELEASE)));
    }

    Mono<Void> ship(UUID id, Caller staff, @Nullable Shipment shipment) {
        var tracking = shipment == null ? null : shipment.tracking();
        return change(
                id,
                Move.SHIP,
                order -> orders.move(
                                order,
                                OrderState.SHIPPED,
                                Actor.staff(staff),
                                tracking == null ? "sent" : "sent: " + tracking)
                        .then(tracking == null ? Mono.empty() : orders.track(id, tracking))
                        .then(
                                order.paymentState() == PaymentState.AUTHORIZED
                                        ? saga.add(id, StepKind.CAPTURE)
                                        : Mono.empty()));
    }

    Mono<Void> deliver(UUID id, Caller staff) {
        return deliver(id, Actor.staff(staff), "delivered");
    }

    Mono<Void> deliver(UUID id, Actor actor, String note) {
        return change(id, Move.DELIVER, order -> orders.move(order, OrderState.DELIVERED, actor, note));
    }

    /**
     * Gives money back, for each key once.
     *
     * @throws ApiException 422 when the key came with another request before
     */
    Mono<Void> refund(UUID id, Caller staff, RefundRequest request, @Nullable String key) {
        var refundId = key == null
                ? UUID.randomUUID()
                : UUID.nameUUIDFromBytes((id + " " + key).getBytes(StandardCharsets.UTF_8));
        return locked(
                id,
                order -> left(order)
                        .flatMap(left -> refunds.find(refundId)
                                .doOnNext(known -> request.requireSame(known, left))
                                .switchIfEmpty(Mono.defer(
                                        () -> give(request.refundOf(refundId, order, left, Actor.staff(staff))))))
                        .then());
    }

    Mono<Void> retry(UUID id) {
        return saga.retry(id)
                .filter(isParked -> isParked)
                .switchIfEmpty(Mono.error(() -> ApiException.conflict("not_parked", "This order needs no help.")))
                .then();
    }

    private Mono<Void> change(UUID id, Move move, Function<Order, Mono<Void>> change) {
        return locked(id, order -> {
            move.requireLegal(order.state());
            return change.apply(order);
        });
    }

    private Mono<Void> locked(UUID id, Function<Order, Mono<Void>> change) {
        return transaction
                .transactional(orders.lock(id)
                        .switchIfEmpty(Mono.error(() -> ApiException.notFound("Order")))
                        .then(orders.find(id))
                        .flatMap(change))
                .then(Mono.defer(() -> saga.go(id)));
    }

    private Mono<BigDecimal> left(Order order) {
        return refunds.sum(order.id()).map(order.totals().total()::subtract);
    }

    private Mono<Refund> give(Refund refund) {
        return refunds.add(refund).then(saga.add(refund)).thenReturn(refund);
    }

    private static Actor actor(Order order, Optional<Caller> caller) {
        var buyer = order.userId() == null ? Actor.GUEST : Actor.CUSTOMER;
        return caller.filter(staff -> staff.isStaff() && !staff.id().equals(order.userId()))
                .map(Actor::staff)
                .orElse(buyer);
    }
}
