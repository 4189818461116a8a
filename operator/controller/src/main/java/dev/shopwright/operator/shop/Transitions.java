package dev.shopwright.operator.shop;

import static java.util.stream.Collectors.toMap;

import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.model.Reason;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What somebody who watches a shop wants to hear of when its status changes. */
final class Transitions {

    private static final String READY = "Ready";

    private Transitions() {}

    /** The conditions whose status or reason has changed: whether it is ready, and all that somebody has to act upon. */
    static List<Condition> between(@Nullable ShopStatus before, ShopStatus after) {
        Map<String, Condition> old = before == null
                ? Map.of()
                : before.conditions().stream().collect(toMap(Condition::getType, Function.identity()));
        return after.conditions().stream()
                .filter(condition -> !isSame(condition, old.get(condition.getType())))
                .filter(condition -> condition.getType().equals(READY) || isProblem(condition))
                .toList();
    }

    static boolean isProblem(Condition condition) {
        return Reason.valueOf(condition.getReason()).isProblem();
    }

    private static boolean isSame(Condition condition, @Nullable Condition before) {
        return before != null
                && condition.getStatus().equals(before.getStatus())
                && condition.getReason().equals(before.getReason());
    }
}
