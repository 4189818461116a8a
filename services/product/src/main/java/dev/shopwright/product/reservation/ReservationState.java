package dev.shopwright.product.reservation;

import java.util.Locale;

/** Where a reservation stands; a held one can end in three ways, and one that was committed can be returned. */
enum ReservationState {
    HELD,
    COMMITTED,
    RELEASED,
    EXPIRED,
    RETURNED;

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
