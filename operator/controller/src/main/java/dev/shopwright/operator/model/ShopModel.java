package dev.shopwright.operator.model;

import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.model.access.ServiceIdentity;
import dev.shopwright.operator.model.network.Policies;
import dev.shopwright.operator.model.route.Routes;
import dev.shopwright.operator.model.status.CatalogFinding;
import dev.shopwright.operator.model.status.SpecFinding;
import dev.shopwright.operator.model.status.Statuses;
import dev.shopwright.operator.model.store.Claims;
import dev.shopwright.operator.model.store.Credentials;
import dev.shopwright.operator.model.store.FoundData;
import dev.shopwright.operator.model.store.KeyMaker;
import dev.shopwright.operator.model.store.Store;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Makes of a situation what is to be done.
 *
 * <p>Each service goes its own way: credentials, database, migration, pods. One that can't go on keeps what it has, and the
 * others go on; those that serve take {@link Turns}. What was found but is neither wanted nor kept is to be removed.
 */
public final class ShopModel {

    /** Deadlines pass without an event. */
    private static final Duration WHILE_WAITING = Duration.ofSeconds(10);

    private final KeyMaker keys;

    public ShopModel(KeyMaker keys) {
        this.keys = keys;
    }

    /** Changes nothing where the Shop is paused or no valid one. */
    public Desired desired(Situation situation) {
        if (situation.isPaused()) {
            return untouched(situation, Statuses.paused(situation));
        }
        var spec = SpecFinding.of(situation);
        if (spec.reason() == Reason.InvalidSpec) {
            return untouched(situation, Statuses.invalid(situation, spec));
        }
        var credentials = Credentials.missing(situation, keys);
        if (!credentials.isEmpty()) {
            return first(credentials, situation, spec);
        }
        var plans = plans(situation);
        var state = state(situation, spec, plans);
        return new Desired(
                List.of(),
                objects(situation, plans),
                kept(situation, plans),
                Statuses.of(situation, state),
                recheck(state));
    }

    private static List<ServicePlan> plans(Situation situation) {
        return Turns.of(Arrays.stream(Component.values())
                .map(component -> ServicePlan.of(situation, component))
                .toList());
    }

    /** The rest is computed from credentials that are there: that they are is the event which goes on from here. */
    private static Desired first(List<Secret> credentials, Situation situation, Finding spec) {
        var status = Statuses.of(situation, state(situation, spec, plans(situation)));
        return new Desired(
                credentials, List.of(), situation.observed().objects().keySet(), status, Optional.empty());
    }

    private static Desired untouched(Situation situation, ShopStatus status) {
        return new Desired(List.of(), List.of(), situation.observed().objects().keySet(), status, Optional.empty());
    }

    private static List<HasMetadata> objects(Situation situation, List<ServicePlan> plans) {
        var objects = new ArrayList<HasMetadata>(Credentials.found(situation));
        objects.addAll(ServiceIdentity.of(situation));
        objects.addAll(Policies.of(situation));
        objects.addAll(Store.cache(situation).objects());
        plans.forEach(plan -> objects.addAll(plan.stores()));
        objects.addAll(Claims.of(situation));
        plans.forEach(plan -> objects.addAll(plan.objects()));
        objects.addAll(Routes.of(situation));
        return objects;
    }

    private static Set<ObjectKey> kept(Situation situation, List<ServicePlan> plans) {
        var kept = new HashSet<>(FoundData.in(situation.observed()));
        plans.forEach(plan -> kept.addAll(plan.kept()));
        return kept;
    }

    private static ShopState state(Situation situation, Finding spec, List<ServicePlan> plans) {
        var withDatabase =
                plans.stream().filter(plan -> plan.component().hasDatabase()).toList();
        return new ShopState(
                spec,
                Credentials.deletion(situation).orElse(Finding.RUNNING),
                each(withDatabase, plan -> plan.database().orElseThrow().finding()),
                Store.cache(situation).finding(),
                each(withDatabase, plan -> plan.migration().finding()),
                each(plans, ServicePlan::rollout),
                each(plans, ServicePlan::release),
                Routes.finding(situation),
                CatalogFinding.of(situation));
    }

    private static <T> Map<Component, T> each(List<ServicePlan> plans, Function<ServicePlan, T> part) {
        return plans.stream()
                .collect(Collectors.toMap(
                        ServicePlan::component, part, (one, other) -> one, () -> new EnumMap<>(Component.class)));
    }

    private static Optional<Duration> recheck(ShopState state) {
        return state.findings().allMatch(finding -> finding.reason().severity() == Reason.Severity.FINE)
                ? Optional.empty()
                : Optional.of(WHILE_WAITING);
    }
}
