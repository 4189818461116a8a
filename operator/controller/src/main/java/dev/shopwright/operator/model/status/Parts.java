package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ShopState;
import dev.shopwright.operator.model.Situation;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * All parts of a shop, each before those that need it: what is found first is nearest to the cause. The catalogue is not among
 * them, for no visitor notices whether it is right.
 */
record Parts(
        Part spec,
        Part credentials,
        List<Part> databases,
        Part cache,
        List<Part> migrations,
        List<Part> services,
        Part routes,
        Part objects) {

    static Parts of(Situation situation, ShopState state) {
        var services = Arrays.stream(Component.values())
                .map(component -> new Part(component.id(), ServiceFinding.of(situation, state, component)))
                .toList();
        return new Parts(
                Part.spec(state.spec()),
                new Part("", state.credentials()),
                parts(state.databases(), Component::databaseId),
                new Part("redis", state.cache()),
                parts(state.migrations(), component -> "migration of " + component.id()),
                services,
                new Part("routes", state.routes()),
                new Part("", refusal(situation)));
    }

    List<Part> all() {
        return Stream.of(
                        List.of(spec, credentials),
                        databases,
                        List.of(cache),
                        migrations,
                        services,
                        List.of(routes),
                        rest())
                .flatMap(List::stream)
                .toList();
    }

    List<Part> problems() {
        return all().stream().filter(Part::isProblem).toList();
    }

    List<Part> progress() {
        return all().stream().filter(Part::isProgress).toList();
    }

    /** An object that was refused counts once, as the part that it belongs to where it belongs to one. */
    private List<Part> rest() {
        return Stream.of(databases, List.of(cache), migrations, services, List.of(routes))
                        .flatMap(List::stream)
                        .anyMatch(part -> part.reason() == objects.reason())
                ? List.of()
                : List.of(objects);
    }

    private static Finding refusal(Situation situation) {
        var observed = situation.observed();
        return RefusalFinding.of(observed, observed.refusals().keySet()).orElse(Finding.RUNNING);
    }

    private static List<Part> parts(Map<Component, Finding> findings, Function<Component, String> name) {
        return findings.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Part(name.apply(entry.getKey()), entry.getValue()))
                .toList();
    }
}
