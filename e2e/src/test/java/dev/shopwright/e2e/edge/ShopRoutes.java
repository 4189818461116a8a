package dev.shopwright.e2e.edge;

import dev.shopwright.e2e.cluster.Manifest;
import dev.shopwright.e2e.cluster.TestNamespace;
import dev.shopwright.e2e.trouble.HollowShop;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Routes beside those of a shop that has no pods, which use the middlewares that the operator has written for it. */
record ShopRoutes(KubernetesClient client, String namespace) {

    static ShopRoutes in(TestNamespace namespace) {
        HollowShop.in(namespace).open("shop", Map.of());
        return new ShopRoutes(namespace.client(), namespace.name());
    }

    /** A host of its own that leads to the Service through the shop's middlewares of these names. */
    Edge to(String service, String purpose, String... middlewares) {
        Edge edge = Edge.of("%s-%s.localhost".formatted(purpose, namespace));
        Manifest.of("edge/route.yaml")
                .with("name", purpose)
                .with("host", edge.host())
                .with("service", service)
                .with(
                        "middlewares",
                        Stream.of(middlewares).map("{name: shop-%s}"::formatted).collect(Collectors.joining(", ")))
                .create(client);
        new Traefik(client).awaitAnswers(edge, List.of("/"), 200, 502);
        return edge;
    }
}
