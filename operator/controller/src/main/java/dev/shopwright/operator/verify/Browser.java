package dev.shopwright.operator.verify;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/** Sends a customer's requests, signed in from the moment on that a token is kept. */
final class Browser {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    static {
        // read once, when the JDK's client is first used: without it no request may name another host than it is sent
        // to
        System.setProperty("jdk.httpclient.allowRestrictedHeaders", "host");
    }

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final URI address;
    private final Optional<String> host;
    private Optional<String> token = Optional.empty();

    /**
     * @param address where requests are sent
     * @param host the shop's, when that is not what the address says
     */
    Browser(URI address, Optional<String> host) {
        this.address = address;
        this.host = host;
    }

    void keep(String accessToken) {
        token = Optional.of(accessToken);
    }

    boolean isSignedIn() {
        return token.isPresent();
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    Answer post(String path, Map<String, JsonNode> body) {
        return send(json(path, body));
    }

    /** With the key of a request that counts once. */
    Answer postOnce(String path, String key, Map<String, JsonNode> body) {
        return send(json(path, body).header("Idempotency-Key", key));
    }

    private HttpRequest.Builder json(String path, Map<String, JsonNode> body) {
        String json = JsonNodeFactory.instance.objectNode().setAll(body).toString();
        return request(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(json));
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("User-Agent", "shopwright-verify");
        host.ifPresent(name -> request.setHeader("Host", name));
        token.ifPresent(bearer -> request.setHeader("Authorization", "Bearer " + bearer));
        return request;
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            return new Answer(response.statusCode(), response.body());
        } catch (IOException e) {
            throw Disappointment.at(
                    "whether %s is the address of the edge, and its pods run".formatted(address),
                    "an answer",
                    "none: " + e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
