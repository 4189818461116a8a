package dev.shopwright.operator.model.route;

import dev.shopwright.operator.api.v1alpha1.RateLimit;
import dev.shopwright.operator.model.Situation;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What every request goes through. The order matters: what is refused early costs least, and what is tried again is the last. */
record Chain(Situation situation) {

    /** For each client and each route; a page asks for some dozens of things at once. */
    private static final RateLimit USUAL_RATE = new RateLimit(200, 400);

    private static final int REQUESTS_AT_ONCE = 200;
    private static final int A_YEAR_SECONDS = 31_536_000;

    /** A client with a network of its own is still one client. */
    private static final Map<String, Object> PER_CLIENT = Map.of("ipStrategy", Map.of("ipv6Subnet", 64));

    /** Pictures are as small as they get. */
    private static final List<String> COMPRESSIBLE = List.of(
            "application/javascript",
            "application/json",
            "application/manifest+json",
            "application/problem+json",
            "image/svg+xml",
            "text/css",
            "text/html",
            "text/javascript",
            "text/plain");

    /** The links, and the chain of them. */
    Stream<HasMetadata> middlewares() {
        var links = List.of(headers(), rateLimit(), inFlight(), compression(), circuitBreaker(), retry());
        var references = links.stream()
                .map(link -> Map.of("name", link.getMetadata().getName()))
                .toList();
        return Stream.concat(
                links.stream(), Stream.of(middleware("chain", "chain", Map.of("middlewares", references))));
    }

    private HasMetadata headers() {
        Map<String, Object> headers = new HashMap<>(Map.of(
                "contentTypeNosniff",
                true,
                "frameDeny",
                true,
                "permissionsPolicy",
                "camera=(), geolocation=(), microphone=()",
                "referrerPolicy",
                "strict-origin-when-cross-origin"));
        if (situation.spec().tls() != null) {
            headers.put("stsSeconds", A_YEAR_SECONDS);
        }
        return middleware("headers", "headers", headers);
    }

    private HasMetadata rateLimit() {
        var limit = Optional.ofNullable(situation.spec().routing().rateLimit()).orElse(USUAL_RATE);
        return middleware(
                "rate-limit",
                "rateLimit",
                Map.of("average", limit.average(), "burst", limit.burst(), "sourceCriterion", PER_CLIENT));
    }

    private HasMetadata inFlight() {
        return middleware(
                "in-flight", "inFlightReq", Map.of("amount", REQUESTS_AT_ONCE, "sourceCriterion", PER_CLIENT));
    }

    private HasMetadata compression() {
        return middleware("compress", "compress", Map.of("includedContentTypes", COMPRESSIBLE));
    }

    /** A service that cannot be reached is left alone for a moment, one route at a time. */
    private HasMetadata circuitBreaker() {
        return middleware(
                "circuit-breaker",
                "circuitBreaker",
                Map.of(
                        "expression", "NetworkErrorRatio() > 0.5",
                        "fallbackDuration", "1s",
                        "recoveryDuration", "2s",
                        "responseCode", 503));
    }

    /** Traefik tries again only what no byte of has been sent; a list of statuses here would end that. */
    private HasMetadata retry() {
        return middleware("retry", "retry", Map.of("attempts", 3, "initialInterval", "100ms"));
    }

    private HasMetadata middleware(String name, String type, Map<String, Object> fields) {
        return TraefikResource.middleware(situation, name, type, fields);
    }
}
