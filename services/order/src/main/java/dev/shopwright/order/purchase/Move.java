package dev.shopwright.order.purchase;

import dev.shopwright.web.error.ApiException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What people can do with an order, and when; the rest of the state machine is the saga's. */
public enum Move {
    CANCEL(OrderState.PENDING, OrderState.PAID),
    SHIP(OrderState.PAID),
    DELIVER(OrderState.SHIPPED),
    REFUND(OrderState.SHIPPED, OrderState.DELIVERED);

    private final Set<OrderState> from;

    Move(OrderState first, OrderState... more) {
        from = EnumSet.of(first, more);
    }

    /**
     * Completes when the move is legal.
     *
     * @throws ApiException 409 when it is not, with those that are
     */
    public void requireLegal(OrderState state) {
        if (!from.contains(state)) {
            throw ApiException.conflict(
                            "illegal_move", "An order that is %s can't do this: %s.".formatted(state.word(), word()))
                    .with("allowed", legalIn(state));
        }
    }

    private static List<String> legalIn(OrderState state) {
        return Arrays.stream(values())
                .filter(move -> move.from.contains(state))
                .map(Move::word)
                .toList();
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
