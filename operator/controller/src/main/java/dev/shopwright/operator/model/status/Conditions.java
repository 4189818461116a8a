package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Rollout;
import dev.shopwright.operator.model.ShopState;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Condition;
import io.fabric8.kubernetes.api.model.ConditionBuilder;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** All conditions of a Shop. They say the same, byte for byte, as long as nothing happens. */
record Conditions(Situation situation, ShopState state, Parts parts) {

    /** What may be said of a database that serves: that it serves as it was, and did not become what it was to be. */
    private static final Set<Reason> IN_SERVICE =
            EnumSet.of(Reason.Running, Reason.StorageNotExpandable, Reason.ApplyRejected, Reason.QuotaExceeded);

    List<Condition> all() {
        return List.of(
                ready(),
                progressing(),
                degraded(),
                specValid(),
                group(ConditionType.DatabasesReady, parts.databases(), "every database is ready"),
                group(ConditionType.CacheReady, List.of(parts.cache()), "Redis is ready"),
                group(ConditionType.MigrationsComplete, parts.migrations(), "every database has its schema"),
                group(ConditionType.ServicesReady, parts.services(), "every service has all its pods"),
                group(ConditionType.RoutesReady, List.of(parts.routes()), "requests reach the shop"),
                group(ConditionType.CatalogSynced, List.of(catalog()), "Consul lists every service"),
                unpaused(situation));
    }

    static Condition unpaused(Situation situation) {
        return condition(
                situation, ConditionType.Paused, false, new Finding(Reason.Running, "changes are carried out"));
    }

    /** With the time of its last change, which is now if it is another than before. */
    static Condition condition(Situation situation, ConditionType type, boolean holds, Finding finding) {
        var status = holds ? "True" : "False";
        var since = type.previous(situation)
                .filter(before -> status.equals(before.getStatus()))
                .map(Condition::getLastTransitionTime)
                .orElseGet(() -> situation
                        .observed()
                        .now()
                        .truncatedTo(ChronoUnit.SECONDS)
                        .toString());
        // spotless:off
        return new ConditionBuilder()
                .withType(type.name())
                .withStatus(status)
                .withReason(finding.reason().name())
                .withMessage(finding.message())
                .withLastTransitionTime(since)
                .withObservedGeneration(situation.shop().getMetadata().getGeneration())
                .build();
        // spotless:on
    }

    private Condition ready() {
        var finding = Part.worst(parts.all()).map(Conditions::told).orElseGet(this::calm);
        return condition(situation, ConditionType.Ready, isReady(), finding);
    }

    private boolean isReady() {
        return !situation.isHibernated()
                && parts.spec().isOk()
                && parts.databases().stream().map(Part::reason).allMatch(IN_SERVICE::contains)
                && parts.routes().isOk()
                && state.services().values().stream().mapToInt(Rollout::ready).allMatch(pods -> pods > 0);
    }

    private Finding calm() {
        return switch (situation.spec().mode()) {
            case RUNNING -> new Finding(Reason.Running, "the shop is open");
            case MAINTENANCE ->
                new Finding(Reason.Maintenance, "visitors see that the shop will be back, and staff work in it");
            case HIBERNATED -> new Finding(Reason.Hibernated, "no pod runs, and all data is kept");
        };
    }

    private Condition progressing() {
        var finding = parts.progress().stream()
                .findFirst()
                .map(Conditions::told)
                .orElse(new Finding(Reason.Running, "nothing is under way"));
        return condition(situation, ConditionType.Progressing, !parts.progress().isEmpty(), finding);
    }

    private Condition degraded() {
        var problems = parts.problems();
        var finding = problems.isEmpty()
                ? new Finding(Reason.Running, "nothing is wrong")
                : new Finding(
                        problems.get(0).reason(),
                        problems.stream().map(Part::sentence).collect(Collectors.joining("; ")));
        return condition(situation, ConditionType.Degraded, !problems.isEmpty(), finding);
    }

    private Condition specValid() {
        return group(ConditionType.SpecValid, List.of(parts.spec()), "everything in it is carried out");
    }

    private Part catalog() {
        return new Part("catalogue", state.catalog());
    }

    /** It holds if all of its parts are as they should be. */
    private Condition group(ConditionType type, List<Part> group, String allIsWell) {
        var holds = group.stream().allMatch(Part::isOk);
        var finding = holds
                ? new Finding(Reason.Running, allIsWell)
                : Part.worst(group).map(Conditions::told).orElseGet(() -> calmest(group));
        return condition(situation, type, holds, finding);
    }

    private static Finding calmest(List<Part> group) {
        return group.stream()
                .filter(part -> !part.isOk())
                .findFirst()
                .map(Part::finding)
                .orElseThrow();
    }

    private static Finding told(Part part) {
        return new Finding(part.reason(), part.sentence());
    }
}
