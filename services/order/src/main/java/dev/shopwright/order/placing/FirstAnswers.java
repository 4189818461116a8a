package dev.shopwright.order.placing;

import dev.shopwright.order.idempotency.Answer;
import dev.shopwright.order.idempotency.KnownRequest;
import dev.shopwright.order.idempotency.RequestKey;
import dev.shopwright.order.idempotency.RequestKeys;
import dev.shopwright.order.purchase.GuestTokens;
import dev.shopwright.order.purchase.Order;
import dev.shopwright.order.purchase.OrderResponse;
import dev.shopwright.order.purchase.Orders;
import java.net.URI;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Finds the first answer to an order, from where the order stands, and keeps it. */
@Component
class FirstAnswers {

    private final RequestKeys requests;
    private final Orders orders;
    private final GuestTokens guestTokens;
    private final JsonMapper json;

    FirstAnswers(RequestKeys requests, Orders orders, GuestTokens guestTokens, JsonMapper json) {
        this.requests = requests;
        this.orders = orders;
        this.guestTokens = guestTokens;
        this.json = json;
    }

    /** The answer; where somebody was quicker, or the order was refused and is no more, the one that was kept. */
    Mono<Answer> of(RequestKey key, UUID orderId, URI allOrders) {
        return orders.find(orderId)
                .map(order -> answer(order, allOrders))
                .filterWhen(answer -> requests.answer(orderId, answer))
                .switchIfEmpty(Mono.defer(() -> requests.find(key).mapNotNull(KnownRequest::answer)));
    }

    private Answer answer(Order order, URI allOrders) {
        return switch (order.state()) {
            case PENDING -> placed(HttpStatus.ACCEPTED, order, allOrders);
            case FAILED -> refused(HttpStatus.PAYMENT_REQUIRED, "payment_declined", "The payment was declined.", order);
            case EXPIRED -> refused(HttpStatus.CONFLICT, "order_expired", "The order was not paid in time.", order);
            default -> placed(HttpStatus.CREATED, order, allOrders);
        };
    }

    private Answer placed(HttpStatus status, Order order, URI allOrders) {
        var body = order.userId() == null
                ? OrderResponse.forGuest(order, guestTokens.sign(order.id()))
                : OrderResponse.forBuyer(order);
        return new Answer(status.value(), allOrders + order.id().toString() + "/", json.writeValueAsString(body));
    }

    private Answer refused(HttpStatus status, String code, String detail, Order order) {
        var body = Map.of("detail", detail, "code", code, "order_id", order.id());
        return new Answer(status.value(), null, json.writeValueAsString(body));
    }
}
