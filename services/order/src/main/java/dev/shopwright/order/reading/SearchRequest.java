package dev.shopwright.order.reading;

import dev.shopwright.order.purchase.OrderState;
import dev.shopwright.web.error.InvalidFieldException;
import dev.shopwright.web.security.Caller;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/** What may be asked of all orders. */
record SearchRequest(
        @Parameter(description = "pending, paid, shipped, delivered, failed, expired, cancelled or refunded") @Nullable
        String state,

        @Parameter(description = "Of the order, in upper or lower case") @Nullable
        String email,

        @Parameter(description = "A user's id, or me") @Nullable
        String user,

        @Parameter(name = "placed_after") @BindParam("placed_after") @Nullable
        Instant placedAfter,

        @Parameter(name = "placed_before") @BindParam("placed_before") @Nullable
        Instant placedBefore,

        @Parameter(description = "For staff: those that can't go on by themselves") @Nullable
        Boolean parked) {

    private static final String ME = "me";

    OrderFilter filter(Caller caller) {
        return new OrderFilter(
                caller.isStaff() ? wantedUser(caller) : caller.id(),
                wantedState(),
                email,
                placedAfter,
                placedBefore,
                parked);
    }

    private @Nullable UUID wantedUser(Caller caller) {
        if (user == null || user.isBlank()) {
            return null;
        }
        try {
            return user.equals(ME) ? caller.id() : UUID.fromString(user);
        } catch (IllegalArgumentException notAnId) {
            throw new InvalidFieldException("user", "Must be a valid UUID.");
        }
    }

    private @Nullable OrderState wantedState() {
        if (state == null || state.isBlank()) {
            return null;
        }
        try {
            return OrderState.of(state);
        } catch (IllegalArgumentException unknown) {
            throw new InvalidFieldException("state", "\"%s\" is not a valid choice.".formatted(state));
        }
    }
}
