package dev.shopwright.e2e.edge;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** Where Consul's pages are. An instance's page is found by the catalogue, which knows what its node is called. */
final class ConsulUi {

    private static final String ADDRESS = "http://127.0.0.1:" + System.getenv().getOrDefault("CONSUL_PORT", "8500");

    private ConsulUi() {}

    /** The list of services, of which those are shown that have the word in their names or tags. */
    static URI services(String word) {
        return URI.create("%s/ui/dc1/services?filter=%s".formatted(ADDRESS, word));
    }

    static URI instances(String service) {
        return URI.create("%s/ui/dc1/services/%s/instances".formatted(ADDRESS, service));
    }

    /** The checks of the pod's instance, once it is listed; until it has an address something else stands for the service. */
    static URI instance(String service, String pod) {
        JsonNode instance = await().atMost(Duration.ofSeconds(60))
                .ignoreExceptions()
                .until(() -> find(service, pod), Optional::isPresent)
                .orElseThrow();
        return URI.create("%s/%s/%s/health-checks"
                .formatted(
                        instances(service),
                        instance.path("Node").asText(),
                        instance.path("ServiceID").asText()));
    }

    private static Optional<JsonNode> find(String service, String pod) throws IOException {
        try (InputStream instances =
                URI.create(ADDRESS + "/v1/catalog/service/" + service).toURL().openStream()) {
            return Stream.of(Serialization.unmarshal(instances, JsonNode[].class))
                    .filter(instance -> instance.at("/ServiceMeta/pod").asText().equals(pod))
                    .findAny();
        }
    }
}
