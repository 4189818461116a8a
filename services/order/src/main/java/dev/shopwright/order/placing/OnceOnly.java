package dev.shopwright.order.placing;

import dev.shopwright.order.idempotency.Answer;
import dev.shopwright.order.idempotency.KnownRequest;
import dev.shopwright.order.idempotency.RequestKey;
import dev.shopwright.order.idempotency.RequestKeys;
import dev.shopwright.order.payment.Payments;
import dev.shopwright.order.purchase.NewOrder;
import dev.shopwright.order.purchase.Orders;
import dev.shopwright.order.saga.Saga;
import dev.shopwright.order.saga.Step;
import dev.shopwright.web.error.ApiException;
import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Service;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places each order once, however often its request comes. The request's key is taken in the order's own transaction, and
 * the first answer is kept with it; whoever died before it was is answered from where the order stands by then.
 */
@Service
class OnceOnly {

    private final RequestKeys requests;
    private final Placing placing;
    private final Orders orders;
    private final Payments payments;
    private final Saga saga;
    private final FirstAnswers answers;
    private final TransactionalOperator transaction;
    private final JsonMapper json;

    OnceOnly(
            RequestKeys requests,
            Placing placing,
            Orders orders,
            Payments payments,
            Saga saga,
            FirstAnswers answers,
            TransactionalOperator transaction,
            JsonMapper json) {
        this.requests = requests;
        this.placing = placing;
        this.orders = orders;
        this.payments = payments;
        this.saga = saga;
        this.answers = answers;
        this.transaction = transaction;
        this.json = json;
    }

    /** The answer to a request, the first time and ever after. */
    Mono<Given> place(RequestKey key, @Nullable UUID user, OrderRequest request, URI allOrders) {
        var hash = hash(request);
        return requests.find(key)
                .flatMap(known -> repeat(key, known, hash, allOrders))
                .switchIfEmpty(Mono.defer(() -> placing.check(user, request)
                        .flatMap(order -> take(key, hash, order, request.payment())
                                .flatMap(step -> saga.goOn(step).then(answers.of(key, order.id(), allOrders)))
                                .map(answer -> new Given(answer, false))
                                .switchIfEmpty(Mono.defer(() ->
                                        requests.find(key).flatMap(known -> repeat(key, known, hash, allOrders)))))));
    }

    /** The order's first step; empty when the key was taken a moment ago. */
    private Mono<Step> take(RequestKey key, byte[] hash, NewOrder order, OrderRequest.Means means) {
        return transaction.transactional(requests.take(key, hash, order.id())
                .filter(isTaken -> isTaken)
                .flatMap(isTaken -> orders.add(order)
                        .then(payments.add(order.id(), means.provider(), means.token()))
                        .then(saga.begin(order.id()))));
    }

    private Mono<Given> repeat(RequestKey key, KnownRequest known, byte[] hash, URI allOrders) {
        if (!known.asks(hash)) {
            return Mono.error(RequestKey.reused());
        }
        if (known.answer() != null) {
            return Mono.just(new Given(known.answer(), true));
        }
        return saga.isMoving(known.orderId())
                .flatMap(isMoving -> isMoving
                        ? Mono.error(inProgress())
                        : answers.of(key, known.orderId(), allOrders).map(answer -> new Given(answer, true)));
    }

    private static ApiException inProgress() {
        return ApiException.conflict(
                        "idempotency_in_progress",
                        "A request with this Idempotency-Key is under way. Try again shortly.")
                .header(
                        HttpHeaders.RETRY_AFTER,
                        String.valueOf(Duration.ofSeconds(1).toSeconds()));
    }

    /** Of what was asked for, not of how it was written. */
    private byte[] hash(OrderRequest request) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(request));
        } catch (NoSuchAlgorithmException missingAlgorithm) {
            throw new IllegalStateException(missingAlgorithm);
        }
    }

    /**
     * An answer as it is given.
     *
     * @param isReplayed whether it was given before
     */
    record Given(Answer answer, boolean isReplayed) {}
}
