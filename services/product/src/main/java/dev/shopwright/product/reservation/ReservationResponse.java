package dev.shopwright.product.reservation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What was set aside and until when; each product comes up once. */
record ReservationResponse(UUID orderId, Instant expiresAt, List<Item> items) {

    record Item(long productId, int quantity) {}

    static ReservationResponse from(Reservation reservation) {
        return new ReservationResponse(
                reservation.orderId(),
                reservation.expiresAt(),
                reservation.quantities().entrySet().stream()
                        .map(entry -> new Item(entry.getKey(), entry.getValue()))
                        .toList());
    }
}
