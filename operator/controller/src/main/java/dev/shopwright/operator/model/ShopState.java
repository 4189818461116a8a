package dev.shopwright.operator.model;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * How each part of a shop is doing: what its conditions and its status are made of.
 *
 * @param spec {@link Reason#InvalidSpec}, {@link Reason#SecretMissing} or Running
 * @param credentials whether the generated Secrets are there to stay
 * @param databases by the service they belong to
 * @param cache Redis
 * @param migrations by service; those without a database have none
 * @param services the pods of each service
 * @param releases the images of each service
 * @param routes whether requests are led to the shop
 * @param catalog whether Consul knows the shop
 */
public record ShopState(
        Finding spec,
        Finding credentials,
        Map<Component, Finding> databases,
        Finding cache,
        Map<Component, Finding> migrations,
        Map<Component, Rollout> services,
        Map<Component, Release> releases,
        Finding routes,
        Finding catalog) {

    /** All of them. */
    public Stream<Finding> findings() {
        return Stream.of(
                        Stream.of(spec, credentials, cache, routes, catalog),
                        databases.values().stream(),
                        migrations.values().stream(),
                        services.values().stream().map(Rollout::finding))
                .flatMap(Function.identity());
    }
}
