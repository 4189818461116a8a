package dev.shopwright.operator.model.route;

import dev.shopwright.operator.api.v1alpha1.Tls;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The routes of a shop's host, and the one from http to https. Neither has the plain name of the shop, which might be that of
 * another shop's with the same end.
 */
record IngressRoutes(Situation situation, Middlewares middlewares) {

    private static final String WEB = "web";
    /** Below all other routes, so that a certificate's issuer may have its own on the way. */
    private static final int LAST = 1;

    List<HasMetadata> all() {
        return Stream.of(Optional.of(shop()), toHttps())
                .flatMap(Optional::stream)
                .toList();
    }

    private HasMetadata shop() {
        var spec = new HashMap<String, Object>();
        spec.put("entryPoints", entryPoints());
        spec.put("routes", ShopPath.all().stream().map(this::rule).toList());
        Optional.ofNullable(situation.spec().tls()).ifPresent(tls -> spec.put("tls", tls(tls)));
        return TraefikResource.of(situation, "IngressRoute", situation.name() + "-routes", spec);
    }

    private Map<String, Object> rule(ShopPath path) {
        return Map.of(
                "kind", "Rule",
                "match", "%s && PathRegexp(`%s`)".formatted(host(), path.regexp()),
                "priority", path.kind().priority(),
                "middlewares", references(middlewares.on(path)),
                "services", List.of(target(path.service())));
    }

    private Map<String, Object> target(Component service) {
        return Map.of("name", situation.nameOf(service), "port", service.port(), "serversTransport", situation.name());
    }

    private Map<String, Object> tls(Tls tls) {
        var options = Map.of("name", situation.name());
        return tls.secretName() == null
                ? Map.of("certResolver", Optional.ofNullable(tls.certResolver()).orElse("default"), "options", options)
                : Map.of("secretName", tls.secretName(), "options", options);
    }

    private Optional<HasMetadata> toHttps() {
        if (situation.spec().tls() == null || entryPoints().contains(WEB)) {
            return Optional.empty();
        }
        // spotless:off
        return Optional.of(TraefikResource.of(situation, "IngressRoute", situation.name() + "-https", Map.of(
                "entryPoints", List.of(WEB),
                "routes", List.of(Map.of(
                        "kind", "Rule",
                        "match", host(),
                        "priority", LAST,
                        "middlewares", references(middlewares.toHttps()),
                        "services", List.of(target(Component.STOREFRONT)))))));
        // spotless:on
    }

    private List<String> entryPoints() {
        return situation.spec().routing().entryPoints();
    }

    private String host() {
        return "Host(`%s`)".formatted(situation.spec().host());
    }

    private static List<Object> references(List<String> names) {
        return names.stream().<Object>map(name -> Map.of("name", name)).toList();
    }
}
