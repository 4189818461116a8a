package dev.shopwright.operator.model.status;

import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Release;
import dev.shopwright.operator.model.Rollout;
import dev.shopwright.operator.model.ShopState;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A shop in which all is well, but for what a test says. */
final class ShopStates {

    private final Map<Component, Finding> databases = each(Component.withDatabase(), service -> Finding.RUNNING);
    private final Map<Component, Finding> migrations = each(Component.withDatabase(), service -> Finding.RUNNING);
    private final Map<Component, Rollout> services = each(all(), ShopStates::running);
    private final Map<Component, Release> releases = each(all(), ShopStates::onTarget);
    private Finding spec = Finding.RUNNING;
    private Finding cache = Finding.RUNNING;
    private Finding routes = Finding.RUNNING;
    private Finding catalog = Finding.RUNNING;

    static ShopStates good() {
        return new ShopStates();
    }

    ShopStates spec(Finding finding) {
        spec = finding;
        return this;
    }

    ShopStates database(Component component, Finding finding) {
        databases.put(component, finding);
        return this;
    }

    ShopStates cache(Finding finding) {
        cache = finding;
        return this;
    }

    ShopStates migration(Component component, Finding finding) {
        migrations.put(component, finding);
        return this;
    }

    ShopStates service(Component component, Rollout rollout) {
        services.put(component, rollout);
        return this;
    }

    ShopStates release(Component component, Release release) {
        releases.put(component, release);
        return this;
    }

    ShopStates routes(Finding finding) {
        routes = finding;
        return this;
    }

    ShopStates catalog(Finding finding) {
        catalog = finding;
        return this;
    }

    ShopState state() {
        return new ShopState(spec, Finding.RUNNING, databases, cache, migrations, services, releases, routes, catalog);
    }

    static String image(Component component, String tag) {
        return "shopwright/%s:%s".formatted(component.id(), tag);
    }

    static Finding problem(Reason reason) {
        return new Finding(reason, "words");
    }

    /** Of review, one of which is wanted. */
    static Rollout pods(int ready, Finding finding) {
        return new Rollout(Optional.of(image(Component.REVIEW, "1.0.0")), 1, ready, finding, false);
    }

    private static Rollout running(Component component) {
        return new Rollout(Optional.of(image(component, "1.0.0")), 1, 1, Finding.RUNNING, false);
    }

    private static Release onTarget(Component component) {
        var image = image(component, "1.0.0");
        return new Release(image, Optional.of(image), Optional.of(image), Optional.empty());
    }

    private static List<Component> all() {
        return Arrays.asList(Component.values());
    }

    private static <T> Map<Component, T> each(List<Component> components, Function<Component, T> value) {
        var map = new EnumMap<Component, T>(Component.class);
        components.forEach(component -> map.put(component, value.apply(component)));
        return map;
    }
}
