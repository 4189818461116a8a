package dev.shopwright.operator.model;

import java.util.List;

/**
 * Services that serve are changed one after the other. Each change starts pods, and a migration, beside those that serve, and a
 * cluster is to need room for one service's, not for those of the whole shop at once.
 */
final class Turns {

    private Turns() {}

    /** The same plans, but for those that have to wait. What does not serve, or can't be changed, stands in nobody's way. */
    static List<ServicePlan> of(List<ServicePlan> plans) {
        var canBeChanged = plans.stream().filter(ServicePlan::canBeChanged).toList();
        var isOneBeingChanged = plans.stream().anyMatch(ServicePlan::isBeingChanged);
        var waiting = canBeChanged.stream().skip(isOneBeingChanged ? 0 : 1).toList();
        return plans.stream()
                .map(plan -> waiting.contains(plan) ? plan.waiting() : plan)
                .toList();
    }
}
