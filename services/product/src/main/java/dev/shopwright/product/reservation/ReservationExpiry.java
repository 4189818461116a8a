package dev.shopwright.product.reservation;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Frees what nobody paid in time; several replicas share the work. */
@Component
class ReservationExpiry {

    private final Reservations reservations;

    ReservationExpiry(Reservations reservations) {
        this.reservations = reservations;
    }

    @Scheduled(fixedDelayString = "PT2S")
    Mono<Void> freeExpired() {
        return reservations
                .expireNext()
                .expand(freed -> reservations.expireNext())
                .then();
    }
}
