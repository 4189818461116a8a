package dev.shopwright.consulsync.installation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Somebody who looks at Consul, and may write there too; knows nothing of consul-sync's code. */
public final class Outsider {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final URI consul;

    public Outsider(URI consul) {
        this.consul = consul;
    }

    /** What Consul's UI shows of a service: the status of each of its instances, by id. */
    public Map<String, String> statuses(String service) {
        return column(service, "Status");
    }

    /** The ids of what is on a node. */
    public Set<String> instancesOn(String node) {
        return StreamSupport.stream(
                        get("/v1/catalog/node-services/" + node)
                                .path("Services")
                                .spliterator(),
                        false)
                .map(service -> service.path("ID").asText())
                .collect(Collectors.toSet());
    }

    /** Why each of its instances is as it is. */
    public Map<String, String> reasons(String service) {
        return column(service, "Output");
    }

    public JsonNode get(String path) {
        return send(HttpRequest.newBuilder(consul.resolve(path)).GET());
    }

    public JsonNode put(String path, Object body) {
        try {
            return send(HttpRequest.newBuilder(consul.resolve(path))
                    .PUT(BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> column(String service, String field) {
        Map<String, String> column = new TreeMap<>();
        for (JsonNode instance : get("/v1/health/service/" + service)) {
            String id = instance.at("/Service/ID").asText();
            for (JsonNode check : instance.path("Checks")) {
                if (check.path("ServiceID").asText().equals(id)) {
                    column.put(id, check.path(field).asText());
                }
            }
        }
        return column;
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            return JSON.readTree(
                    http.send(request.build(), BodyHandlers.ofByteArray()).body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
