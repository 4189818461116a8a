package dev.shopwright.product.reservation;

import static dev.shopwright.web.security.Audience.SERVICE;

import dev.shopwright.web.security.Access;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Reservations as the order service makes and ends them; never routed from outside. */
@RestController
@RequestMapping("/internal/v1/reservations")
@Access(SERVICE)
class ReservationController {

    private final Reservations reservations;

    ReservationController(Reservations reservations) {
        this.reservations = reservations;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @ApiResponse(responseCode = "201", description = "Held; the same again for the same order and items")
    @ApiResponse(
            responseCode = "409",
            description =
                    "insufficient_stock with the items short of, price_changed with both prices, or the order has another"
                            + " reservation")
    Mono<ReservationResponse> hold(@Valid @RequestBody ReservationRequest request) {
        return reservations.hold(request).map(ReservationResponse::from);
    }

    @PostMapping("/{orderId}/commit")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Sold, now or before")
    @ApiResponse(responseCode = "409", description = "Released or expired already")
    Mono<Void> commit(@PathVariable UUID orderId) {
        return reservations.commit(orderId);
    }

    @PostMapping("/{orderId}/release")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "Free again, now or before")
    @ApiResponse(responseCode = "409", description = "Committed already")
    Mono<Void> release(@PathVariable UUID orderId) {
        return reservations.release(orderId);
    }

    @PostMapping("/{orderId}/return")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @ApiResponse(responseCode = "204", description = "In stock again, now or before")
    @ApiResponse(responseCode = "409", description = "Never committed")
    Mono<Void> giveBack(@PathVariable UUID orderId) {
        return reservations.giveBack(orderId);
    }
}
