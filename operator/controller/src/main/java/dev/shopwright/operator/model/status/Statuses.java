package dev.shopwright.operator.model.status;

import dev.shopwright.operator.api.v1alpha1.ShopStatus;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.ShopState;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.Condition;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The status of a Shop.
 *
 * <p>{@code Ready} answers the question of somebody who is woken at night: does the shop sell, and is the Shop as it is written
 * understood? It is True when every service has a pod that takes requests, every database is there, requests are led to them,
 * and the spec can be carried out. It stays True while a new version comes, when a bad one was taken back, and without Redis,
 * for visitors notice none of it. {@code Degraded} is True whenever somebody has something to mend, whether or not the shop
 * sells meanwhile. The reason of {@code Ready}, which {@code kubectl get shops} shows, is that of the worst there is.
 */
public final class Statuses {

    private Statuses() {}

    public static ShopStatus of(Situation situation, ShopState state) {
        var conditions = new Conditions(situation, state, Parts.of(situation, state)).all();
        return new ShopStatus(
                situation.shop().getMetadata().getGeneration(),
                url(situation),
                situation.version(),
                lastGoodVersion(situation, state),
                ready(state),
                conditions.get(0).getReason(),
                conditions,
                ServiceStatuses.of(situation, state));
    }

    /** What it said before, and that nothing has been looked at since. */
    public static ShopStatus paused(Situation situation) {
        var finding =
                new Finding(Reason.Paused, "nothing is changed and nothing is repaired until the annotation is gone");
        return amended(
                before(situation),
                before(situation).observedGeneration(),
                List.of(Conditions.condition(situation, ConditionType.Paused, true, finding)));
    }

    /** What it said before, and that the spec cannot be carried out, so that all stays as it was. */
    public static ShopStatus invalid(Situation situation, Finding spec) {
        var finding = new Finding(spec.reason(), Part.spec(spec).sentence());
        return amended(
                before(situation),
                situation.shop().getMetadata().getGeneration(),
                List.of(
                        Conditions.condition(situation, ConditionType.Ready, false, finding),
                        Conditions.condition(situation, ConditionType.Degraded, true, finding),
                        Conditions.condition(situation, ConditionType.SpecValid, false, finding),
                        Conditions.unpaused(situation)));
    }

    /** The first of the changed conditions says why. */
    private static ShopStatus amended(ShopStatus before, @Nullable Long generation, List<Condition> changed) {
        return new ShopStatus(
                generation,
                before.url(),
                before.version(),
                before.lastGoodVersion(),
                before.ready(),
                changed.get(0).getReason(),
                replaced(before.conditions(), changed),
                before.services());
    }

    private static List<Condition> replaced(List<Condition> conditions, List<Condition> changed) {
        var types = changed.stream().map(Condition::getType).toList();
        return Stream.concat(
                        conditions.stream().filter(condition -> !types.contains(condition.getType())), changed.stream())
                .sorted(Comparator.comparing(condition -> ConditionType.valueOf(condition.getType())))
                .toList();
    }

    private static String url(Situation situation) {
        return (situation.spec().tls() == null ? "http://" : "https://")
                + situation.spec().host();
    }

    private static @Nullable String lastGoodVersion(Situation situation, ShopState state) {
        var isThere = Stream.of(Component.values()).allMatch(component -> hasArrived(state, component));
        return isThere ? situation.version() : before(situation).lastGoodVersion();
    }

    /** What is about to be replaced is complete too, but of another image. */
    private static boolean hasArrived(ShopState state, Component component) {
        var rollout = state.services().get(component);
        var target = state.releases().get(component).target();
        return rollout.isComplete() && rollout.image().filter(target::equals).isPresent();
    }

    private static String ready(ShopState state) {
        var ready = state.services().values().stream()
                .filter(rollout -> rollout.ready() > 0)
                .count();
        return ready + "/" + state.services().size();
    }

    private static ShopStatus before(Situation situation) {
        return Optional.ofNullable(situation.shop().getStatus())
                .orElseGet(() -> new ShopStatus(null, null, null, null, null, null, List.of(), Map.of()));
    }
}
