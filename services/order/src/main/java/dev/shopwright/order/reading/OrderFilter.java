package dev.shopwright.order.reading;

import dev.shopwright.order.purchase.OrderState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which orders a list holds. Only the conditions that are asked for reach the SQL, so that the indexes fit. */
record OrderFilter(
        @Nullable UUID user,
        @Nullable OrderState state,
        @Nullable String email,
        @Nullable Instant placedAfter,
        @Nullable Instant placedBefore,
        @Nullable Boolean parked) {

    List<String> conditions() {
        List<String> conditions = new ArrayList<>(List.of("true"));
        if (user != null) {
            conditions.add("o.user_id = :user");
        }
        if (state != null) {
            conditions.add("o.state = :state");
        }
        if (email != null) {
            conditions.add("lower(o.email) = lower(:email)");
        }
        if (placedAfter != null) {
            conditions.add("o.created_at >= :after");
        }
        if (placedBefore != null) {
            conditions.add("o.created_at < :before");
        }
        if (parked != null) {
            conditions.add((parked ? "" : "NOT ")
                    + "EXISTS (SELECT FROM step s WHERE s.order_id = o.id AND s.parked_at IS NOT NULL)");
        }
        return conditions;
    }

    Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("user", user);
        values.put("state", state == null ? null : state.word());
        values.put("email", email);
        values.put("after", placedAfter);
        values.put("before", placedBefore);
        values.values().removeIf(Objects::isNull);
        return values;
    }
}
