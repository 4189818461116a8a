package dev.shopwright.order.saga;

import dev.shopwright.order.OrderProperties;
import dev.shopwright.order.payment.RefusedPaymentException;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.Orders;
import dev.shopwright.order.purchase.Refund;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Takes orders through their steps. Whoever adds a step, be it a request or a message, goes on with it at once; when that
 * dies, the {@link SagaWorker} of any replica goes on from the row that was left.
 */
@Service
public class Saga {

    private static final Logger log = LoggerFactory.getLogger(Saga.class);
    private static final int MAX_DOUBLINGS = 20;

    private final Steps steps;
    private final Orders orders;
    private final Ledger ledger;
    private final Map<StepKind, SagaStep> kinds;
    private final OrderProperties.Saga settings;
    private final Clock clock;

    Saga(Steps steps, Orders orders, Ledger ledger, List<SagaStep> kinds, OrderProperties properties, Clock clock) {
        this.steps = steps;
        this.orders = orders;
        this.ledger = ledger;
        this.kinds = kinds.stream().collect(Collectors.toMap(SagaStep::kind, Function.identity()));
        this.settings = properties.saga();
        this.clock = clock;
    }

    /** Begins with a new order, in its own transaction; tells the first step, which is the caller's to go on with. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Step> begin(UUID orderId) {
        return steps.begin(orderId);
    }

    /** Adds a step to an order, in the transaction of its cause. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> add(UUID orderId, StepKind kind) {
        return steps.add(orderId, kind, null, Duration.ZERO);
    }

    /** Adds the step that gives this money back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Mono<Void> add(Refund refund) {
        return steps.add(refund.orderId(), StepKind.REFUND, refund.id(), Duration.ZERO);
    }

    /** Takes the order's steps one after the other, until it has to wait or somebody else is at it. */
    public Mono<Void> go(UUID orderId) {
        return steps.claim(orderId).flatMap(this::goOn);
    }

    /** Makes the order's payment be looked at now. */
    public Mono<Void> hurry(UUID orderId) {
        return steps.hurry(orderId).then(go(orderId));
    }

    /** Lets the order's parked steps try once more; false when there are none. */
    public Mono<Boolean> retry(UUID orderId) {
        return steps.unpark(orderId).flatMap(count -> go(orderId).thenReturn(count > 0));
    }

    /** Whether somebody is at the order, or about to be. */
    public Mono<Boolean> isMoving(UUID orderId) {
        return steps.isMoving(orderId);
    }

    Flux<UUID> due(int limit) {
        return steps.due(limit);
    }

    /** Goes on from a step that was claimed. */
    public Mono<Void> goOn(Step first) {
        return Mono.just(first).expand(this::take).then();
    }

    private Mono<Step> take(Step step) {
        return orders.find(step.orderId())
                .flatMap(order -> take(order, step)
                        .onErrorResume(error -> Mono.just(unable(step, error)))
                        .flatMap(outcome -> end(order, step, outcome)));
    }

    private Mono<Outcome> take(Order order, Step step) {
        return step.kind().isForPending() && !order.isPending()
                ? Mono.just(Outcome.DONE)
                : kinds.get(step.kind()).take(order, step);
    }

    private Mono<Step> end(Order order, Step step, Outcome outcome) {
        if (outcome instanceof Outcome.Parked parked) {
            return park(step, parked.reason());
        }
        if (outcome instanceof Outcome.Again again) {
            return step.attempts() < settings.attempts()
                    ? steps.again(step, again.reason(), pause(order, step)).then(steps.claim(step.orderId()))
                    : park(step, again.reason());
        }
        return ledger.settle(order, step, outcome);
    }

    private Mono<Step> park(Step step, String reason) {
        log.atError()
                .addKeyValue("order", step.orderId())
                .addKeyValue("step", step.kind().word())
                .addKeyValue("reason", reason)
                .log("order parked, staff have to look");
        return steps.park(step, reason).then(Mono.empty());
    }

    /** What nobody will answer otherwise the next time is for staff. */
    private static Outcome unable(Step step, Throwable error) {
        var reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(error));
        if (error instanceof RefusedPaymentException || isRefusal(error)) {
            return new Outcome.Parked(reason);
        }
        log.atWarn()
                .addKeyValue("order", step.orderId())
                .addKeyValue("step", step.kind().word())
                .addKeyValue("attempt", step.attempts())
                .addKeyValue("cause", reason)
                .log("step fails, will be tried again");
        return new Outcome.Again(reason);
    }

    private static boolean isRefusal(Throwable error) {
        return error instanceof WebClientResponseException answer
                && answer.getStatusCode().is4xxClientError()
                && answer.getStatusCode().value() != 401 // a token that was not known yet
                && answer.getStatusCode().value() != 429;
    }

    /** An order that can expire is looked at when it does, at the latest. */
    private Duration pause(Order order, Step step) {
        var pause = settings.firstPause().multipliedBy(1L << Math.min(step.attempts() - 1, MAX_DOUBLINGS));
        var longest = settings.longestPause();
        var bounded = pause.compareTo(longest) < 0 ? pause : longest;
        var left = Duration.between(clock.instant(), order.payBy());
        return order.isPending() && left.compareTo(Duration.ZERO) > 0 && left.compareTo(bounded) < 0 ? left : bounded;
    }
}
