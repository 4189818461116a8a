package dev.shopwright.operator.model.route;

import dev.shopwright.operator.model.Finding;
import dev.shopwright.operator.model.ObjectKey;
import dev.shopwright.operator.model.Reason;
import dev.shopwright.operator.model.Situation;
import dev.shopwright.operator.model.status.RefusalFinding;
import io.fabric8.kubernetes.api.model.HasMetadata;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How requests for a shop's host reach its services. */
public final class Routes {

    private Routes() {}

    /** What Traefik is to know, what others refer to first. Nothing while it would not understand, or the host is another's. */
    public static List<HasMetadata> of(Situation situation) {
        if (obstacle(situation).isPresent()) {
            return List.of();
        }
        var middlewares = new Middlewares(situation);
        return Stream.of(
                        middlewares.all(),
                        List.of(transport(situation)),
                        tlsOption(situation).stream().toList(),
                        new IngressRoutes(situation, middlewares).all())
                .flatMap(List::stream)
                .toList();
    }

    public static Finding finding(Situation situation) {
        return obstacle(situation)
                .or(() -> RefusalFinding.of(situation.observed(), keys(situation)))
                .orElse(Finding.RUNNING);
    }

    private static Optional<Finding> obstacle(Situation situation) {
        if (!situation.observed().platform().traefik()) {
            return Optional.of(new Finding(
                    Reason.TraefikMissing, "the cluster does not know the resources of traefik.io/v1alpha1"));
        }
        var others = situation.observed().hostClaims();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        Reason.RouteConflict,
                        "%s is the host of shop %s, which asked for it first"
                                .formatted(situation.spec().host(), others.get(0))));
    }

    private static List<ObjectKey> keys(Situation situation) {
        return of(situation).stream().map(ObjectKey::of).toList();
    }

    /** Connections are given up before the services give them up, which do so after a minute. */
    private static HasMetadata transport(Situation situation) {
        // spotless:off
        return TraefikResource.of(situation, "ServersTransport", situation.name(), Map.of(
                "maxIdleConnsPerHost", 200, // else two, and a new connection for nearly every request under load
                "forwardingTimeouts", Map.of(
                        "dialTimeout", "1s",
                        "responseHeaderTimeout", "30s",
                        "idleConnTimeout", "45s")));
        // spotless:on
    }

    private static Optional<HasMetadata> tlsOption(Situation situation) {
        return Optional.ofNullable(situation.spec().tls())
                .map(tls -> TraefikResource.of(
                        situation,
                        "TLSOption",
                        situation.name(),
                        Map.of("minVersion", "VersionTLS12", "sniStrict", true)));
    }
}
