package dev.shopwright.order.purchase;

import dev.shopwright.order.checkout.Quote;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An order as it is placed: a quote, taken. */
public record NewOrder(UUID id, Quote quote, @Nullable UUID userId, String email, Address address, Instant payBy) {

    Actor buyer() {
        return userId == null ? Actor.GUEST : Actor.CUSTOMER;
    }
}
