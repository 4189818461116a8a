package dev.shopwright.order.handling;

import dev.shopwright.order.purchase.OrderResponse;
import dev.shopwright.order.reading.VisibleOrders;
import dev.shopwright.web.security.Access;
import dev.shopwright.web.security.Audience;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/v1/orders/{order_id}")
@Access(Audience.STAFF)
class HandlingController {

    private static final String ILLEGAL = "illegal_move, with the moves that are allowed";

    private final VisibleOrders visible;
    private final Handling handling;

    HandlingController(VisibleOrders visible, Handling handling) {
        this.visible = visible;
        this.handling = handling;
    }

    @Operation(
            summary = "Call an order off before it is sent",
            description = "For its buyer and staff; all money goes back.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @Access(Audience.ANYONE)
    @PostMapping("/cancel")
    Mono<OrderResponse> cancel(
            @PathVariable("order_id") UUID id,
            @RequestParam(name = "guest_token", required = false) @Nullable String guestToken,
            @Valid @RequestBody(required = false) @Nullable Cancellation cancellation,
            Optional<Caller> caller) {
        return visible.find(id, caller, guestToken)
                .flatMap(order -> handling.cancel(order, caller, cancellation))
                .then(visible.find(id, caller, guestToken))
                .map(caller.filter(Caller::isStaff).isPresent() ? OrderResponse::forStaff : OrderResponse::forBuyer);
    }

    @Operation(summary = "An order is on its way")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @PostMapping("/ship")
    Mono<OrderResponse> ship(
            @PathVariable("order_id") UUID id,
            @Valid @RequestBody(required = false) @Nullable Shipment shipment,
            Caller caller) {
        return handling.ship(id, caller, shipment).then(order(id, caller));
    }

    @Operation(
            summary = "An order has arrived",
            description = "14 days after it was sent, it counts as arrived by itself.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @PostMapping("/deliver")
    Mono<OrderResponse> deliver(@PathVariable("order_id") UUID id, Caller caller) {
        return handling.deliver(id, caller).then(order(id, caller));
    }

    @Operation(
            summary = "Give money back",
            description = "Without an amount, all that is left. An Idempotency-Key makes sure that it is given once.")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = ILLEGAL)
    @ApiResponse(responseCode = "422", description = "the key came with another request before")
    @PostMapping("/refund")
    Mono<OrderResponse> refund(
            @PathVariable("order_id") UUID id,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            @Valid @RequestBody RefundRequest refund,
            Caller caller) {
        return handling.refund(id, caller, refund, key).then(order(id, caller));
    }

    @Operation(summary = "Let an order that can't go on by itself try once more")
    @ApiResponse(responseCode = "200")
    @ApiResponse(responseCode = "409", description = "not_parked: it needs no help")
    @PostMapping("/retry")
    Mono<OrderResponse> retry(@PathVariable("order_id") UUID id, Caller caller) {
        return order(id, caller).flatMap(known -> handling.retry(id)).then(order(id, caller));
    }

    private Mono<OrderResponse> order(UUID id, Caller caller) {
        return visible.find(id, Optional.of(caller), null).map(OrderResponse::forStaff);
    }
}
