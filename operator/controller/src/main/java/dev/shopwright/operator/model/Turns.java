package dev.shopwright.operator.model;

import java.util.List;
import java.util.Optional;

/**
 * Services that serve are changed one after the other. Each change starts pods, and a migration, beside those that serve, and a
 * cluster is to need room for one service's, not for those of the whole shop at once.
 */
final class Turns {

    private Turns() {}

    /** The same plans, but for those that have to wait. What does not serve, or can't be changed, stands in nobody's way. */
    static List<ServicePlan> of(List<ServicePlan> plans) {
        var next = plans.stream().anyMatch(ServicePlan::isBeingChanged)
                ? Optional.<ServicePlan>empty()
                : plans.stream().filter(ServicePlan::canBeChanged).findFirst();
        return plans.stream()
                .map(plan -> plan.canBeChanged() && !next.equals(Optional.of(plan)) ? plan.waiting() : plan)
                .toList();
    }
}
