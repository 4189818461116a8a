package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.Optional;

/** What a Shop's status tells in yes or no. */
public enum ConditionType {
    Ready,
    Progressing,
    Degraded,
    SpecValid,
    DatabasesReady,
    CacheReady,
    MigrationsComplete,
    ServicesReady,
    RoutesReady,
    CatalogSynced,
    Paused;

    /** What the status said the time before. */
    Optional<Condition> previous(Situation situation) {
        return Optional.ofNullable(situation.shop().getStatus()).stream()
                .flatMap(status -> status.conditions().stream())
                .filter(condition -> name().equals(condition.getType()))
                .findAny();
    }
}
