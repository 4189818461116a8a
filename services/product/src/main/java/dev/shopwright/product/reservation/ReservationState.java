package dev.shopwright.product.reservation;

import java.util.Locale;

/** Where a reservation stands; only a held one can move. */
enum ReservationState {
    HELD,
    COMMITTED,
    RELEASED,
    EXPIRED;

    static ReservationState of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether its units are for others again. */
    boolean isGivenUp() {
        return this == RELEASED || this == EXPIRED;
    }
}
