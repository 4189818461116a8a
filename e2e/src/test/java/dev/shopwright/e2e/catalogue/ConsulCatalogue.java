package dev.shopwright.e2e.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Consul as its UI sees it: at its address on this machine. */
public final class ConsulCatalogue {

    private static final String PORT = System.getenv().getOrDefault("CONSUL_PORT", "8500");
    private static final URI ADDRESS =
            URI.create(System.getenv().getOrDefault("CONSUL_URL", "http://127.0.0.1:" + PORT));

    /**
     * One that answers for a service.
     *
     * @param status of its check
     * @param reason of the status, in words
     */
    public record Listed(String status, String reason) {

        boolean isPassing() {
            return status.equals("passing");
        }
    }

    /** What is listed of a service, by the name of the pod. */
    public Map<String, Listed> service(String name) {
        Map<String, Listed> listed = new TreeMap<>();
        for (JsonNode instance : get("/v1/health/service/" + name)) {
            String id = instance.at("/Service/ID").asText();
            for (JsonNode check : instance.path("Checks")) {
                if (check.path("ServiceID").asText().equals(id)) {
                    listed.put(
                            instance.at("/Service/Meta/pod").asText(),
                            new Listed(
                                    check.path("Status").asText(),
                                    check.path("Output").asText()));
                }
            }
        }
        return listed;
    }

    Optional<Listed> pod(String service, String pod) {
        return Optional.ofNullable(service(service).get(pod));
    }

    private static JsonNode get(String path) {
        try (InputStream body = ADDRESS.resolve(path).toURL().openStream()) {
            return Serialization.unmarshal(body, JsonNode.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
