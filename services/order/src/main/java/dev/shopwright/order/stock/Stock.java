package dev.shopwright.order.stock;

import dev.shopwright.order.catalog.Line;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/**
 * Sets units aside for an order, all of them or none, and says what became of them. Everything may be asked again: an
 * order has one reservation, and it ends once.
 */
@Component
public class Stock {

    private static final ParameterizedTypeReference<Map<String, Object>> BODY = new ParameterizedTypeReference<>() {};

    private final StockClient client;

    Stock(StockClient client) {
        this.client = client;
    }

    /** Sets units aside for a time, at these prices; fails with {@link RefusedException} when product won't. */
    public Mono<Void> hold(UUID orderId, List<Line> goods, Duration time) {
        var items = goods.stream()
                .map(line -> new StockClient.Item(line.productId(), line.quantity(), line.price()))
                .toList();
        return refusable(client.hold(new StockClient.Reservation(orderId, items, time.toSeconds())));
    }

    /** The goods are sold; fails with {@link RefusedException} when they are no longer set aside. */
    public Mono<Void> sell(UUID orderId) {
        return refusable(client.commit(orderId));
    }

    /** The goods are for others again, unless they never were set aside. */
    public Mono<Void> release(UUID orderId) {
        return refusable(client.release(orderId)).onErrorComplete(WebClientResponseException.NotFound.class);
    }

    /** Goods that were sold are for others again. */
    public Mono<Void> giveBack(UUID orderId) {
        return refusable(client.giveBack(orderId));
    }

    private static Mono<Void> refusable(Mono<Void> answer) {
        Function<WebClientResponseException, Throwable> refusal = conflict -> new RefusedException(body(conflict));
        return answer.onErrorMap(WebClientResponseException.Conflict.class, refusal);
    }

    private static Map<String, Object> body(WebClientResponseException conflict) {
        var body = conflict.getResponseBodyAs(BODY);
        return body == null ? Map.of() : body;
    }
}
