package dev.shopwright.order.stock;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/** Product's reservations; each call may be repeated. */
@HttpExchange("/internal/v1/reservations/")
interface StockClient {

    @PostExchange
    Mono<Void> hold(@RequestBody Reservation reservation);

    @PostExchange("{orderId}/commit/")
    Mono<Void> commit(@PathVariable UUID orderId);

    @PostExchange("{orderId}/release/")
    Mono<Void> release(@PathVariable UUID orderId);

    @PostExchange("{orderId}/return/")
    Mono<Void> giveBack(@PathVariable UUID orderId);

    /**
     * What is to be set aside.
     *
     * @param ttl seconds until it is free again by itself
     */
    record Reservation(UUID orderId, List<Item> items, long ttl) {}

    /** So many units, if one still costs this much. */
    record Item(long productId, int quantity, BigDecimal price) {}
}
