package dev.shopwright.order.saga;

import dev.shopwright.order.idempotency.Answer;
import dev.shopwright.order.idempotency.RequestKeys;
import dev.shopwright.order.payment.PaymentState;
import dev.shopwright.order.payment.Payments;
import dev.shopwright.order.purchase.Actor;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.OrderState;
import dev.shopwright.order.purchase.Orders;
import dev.shopwright.order.purchase.Refund;
import dev.shopwright.order.purchase.Refunds;
import java.time.Duration;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Writes down what a step came to: all of it, with what comes next, in one transaction that also claims that. */
@Component
class Ledger {

    private final Steps steps;
    private final Orders orders;
    private final Payments payments;
    private final Refunds refunds;
    private final RequestKeys requests;
    private final JsonMapper json;

    Ledger(Steps steps, Orders orders, Payments payments, Refunds refunds, RequestKeys requests, JsonMapper json) {
        this.steps = steps;
        this.orders = orders;
        this.payments = payments;
        this.refunds = refunds;
        this.requests = requests;
        this.json = json;
    }

    /**
     * The step that comes next, claimed; empty when there is none yet. Whoever took so long that the step is somebody
     * else's by now changes nothing.
     */
    @Transactional
    public Mono<Step> settle(Order order, Step step, Outcome outcome) {
        return steps.finish(step).flatMap(now -> apply(order, now, outcome).then(steps.claim(order.id())));
    }

    private Mono<Void> apply(Order order, OrderState now, Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return apply(order, now, done);
        }
        if (outcome instanceof Outcome.Refunded refunded) {
            return apply(order, now, refunded.refund());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return apply(order, now, refused);
        }
        throw new IllegalStateException("not to be settled: " + outcome);
    }

    /** What somebody did to the order meanwhile counts, and brought its own steps. */
    private Mono<Void> apply(Order order, OrderState now, Outcome.Done done) {
        var paid = done.payment() == null ? Mono.<Void>empty() : payments.reached(order.id(), done.payment());
        if (now != order.state()) {
            return paid;
        }
        var move = done.move();
        return paid.then(move == null ? Mono.empty() : orders.move(order, move.to(), move.actor(), move.note()))
                .then(add(order, done.next(), done.pause()));
    }

    private Mono<Void> apply(Order order, OrderState now, Refund refund) {
        return refunds.done(refund.id())
                .filter(isNew -> isNew)
                .flatMap(isNew -> orders.refund(order, refund.amount()))
                .flatMap(sum -> noteRefund(
                        order, now, refund, sum.compareTo(order.totals().total()) == 0));
    }

    private Mono<Void> noteRefund(Order order, OrderState now, Refund refund, boolean complete) {
        var note = "refunded %s %s: %s".formatted(refund.amount().toPlainString(), order.currency(), refund.reason());
        if (!complete) {
            return orders.note(order.in(now), refund.actor(), note);
        }
        var sent = now == OrderState.SHIPPED || now == OrderState.DELIVERED;
        return payments.reached(order.id(), PaymentState.REFUNDED)
                .then(
                        sent
                                ? orders.move(order.in(now), OrderState.REFUNDED, refund.actor(), note)
                                : orders.note(order.in(now), refund.actor(), note));
    }

    /** A buyer who was promised nothing yet is refused, and the order never was; any other order has failed. */
    private Mono<Void> apply(Order order, OrderState now, Outcome.Refused refused) {
        if (now != OrderState.PENDING) {
            return Mono.empty();
        }
        var answer = new Answer(HttpStatus.CONFLICT.value(), null, json.writeValueAsString(refused.body()));
        return requests.answer(order.id(), answer)
                .flatMap(isFirst -> isFirst
                        ? orders.withdraw(order.id())
                        : orders.move(
                                order,
                                OrderState.FAILED,
                                Actor.SHOP,
                                String.valueOf(refused.body().get("detail"))));
    }

    private Mono<Void> add(Order order, List<StepKind> next, Duration pause) {
        return Flux.fromIterable(next)
                .concatMap(kind -> add(order, kind, pause))
                .then();
    }

    private Mono<Void> add(Order order, StepKind kind, Duration pause) {
        return kind == StepKind.REFUND
                ? refunds.addRest(order, "the order is off", Actor.SHOP)
                        .flatMap(refund -> steps.add(order.id(), kind, refund.id(), pause))
                : steps.add(order.id(), kind, null, pause);
    }
}
