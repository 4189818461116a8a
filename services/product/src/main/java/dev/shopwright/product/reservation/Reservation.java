package dev.shopwright.product.reservation;

import dev.shopwright.web.error.ApiException;
import java.time.Instant;
import java.util.SortedMap;
import java.util.UUID;

/**
 * Units set aside for an order.
 *
 * @param quantities by product, in the order in which products are locked
 */
record Reservation(UUID orderId, ReservationState state, Instant expiresAt, SortedMap<Long, Integer> quantities) {

    /** The same order asks again: it gets the same answer, unless it wants something else or its time is over. */
    Reservation repeatedAs(Reservation wanted) {
        if (!quantities.equals(wanted.quantities)) {
            throw ApiException.conflict("reservation_differs", "This order has reserved other items already.");
        }
        if (state.isGivenUp()) {
            throw over();
        }
        return this;
    }

    /** The refusal of a move that comes too late. */
    ApiException over() {
        return ApiException.conflict("reservation_" + state.word(), "The reservation is " + state.word() + " already.");
    }
}
