package dev.shopwright.operator.model.route;

import dev.shopwright.operator.api.v1alpha1.Mode;
import dev.shopwright.operator.model.Component;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What happens to a request between Traefik's door and a service. */
record Middlewares(Situation situation) {

    private static final int LONGEST_REFUSAL_BYTES = 256 * 1024;

    /** Those that a request to these paths goes through. */
    List<String> on(ShopPath path) {
        var gate = isClosed() && path.kind().isGated() ? Stream.of("gate") : Stream.<String>empty();
        var last = switch (path.kind()) {
            case HIDDEN -> Stream.of("not-found");
            case PREFIXED -> Stream.of("prefixes");
            case SIGN_IN, API, MESSAGES, PAGES -> Stream.<String>empty();
        };
        return Stream.of(Stream.of("chain"), gate, last)
                .flatMap(names -> names)
                .map(name -> situation.name() + "-" + name)
                .toList();
    }

    /** Those that a request by plain http goes through where there is https. */
    List<String> toHttps() {
        return List.of(situation.name() + "-https");
    }

    List<HasMetadata> all() {
        return Stream.of(
                        new Chain(situation).middlewares(),
                        Stream.of(prefixes(), notFound()),
                        situation.spec().tls() == null ? Stream.<HasMetadata>empty() : Stream.of(https()),
                        isClosed() ? Stream.of(gate()) : Stream.<HasMetadata>empty())
                .flatMap(middlewares -> middlewares)
                .toList();
    }

    private HasMetadata prefixes() {
        var prefixes = ShopPath.prefixes().map(ShopPath::prefixOf).toList();
        return middleware("prefixes", "stripPrefix", Map.of("prefixes", prefixes));
    }

    /** A path that the storefront does not know either. */
    private HasMetadata notFound() {
        return middleware("not-found", "replacePath", Map.of("path", "/api/not-found"));
    }

    private HasMetadata https() {
        return middleware("https", "redirectScheme", Map.of("scheme", "https", "permanent", true));
    }

    /** Asks the storefront who may pass; what it says to others is their answer. */
    private HasMetadata gate() {
        return middleware(
                "gate",
                "forwardAuth",
                Map.of(
                        "address",
                        gateAddress(),
                        "authRequestHeaders",
                        List.of("Accept", "Accept-Language", "Cookie", "X-Request-Id"),
                        "maxResponseBodySize",
                        LONGEST_REFUSAL_BYTES,
                        "trustForwardHeader",
                        true));
    }

    private String gateAddress() {
        return "http://%s.%s.svc:%d/maintenance/gate"
                .formatted(situation.nameOf(Component.STOREFRONT), situation.namespace(), Component.STOREFRONT.port());
    }

    private boolean isClosed() {
        return situation.spec().mode() == Mode.MAINTENANCE;
    }

    private HasMetadata middleware(String name, String type, Map<String, Object> fields) {
        return TraefikResource.middleware(situation, name, type, fields);
    }
}
