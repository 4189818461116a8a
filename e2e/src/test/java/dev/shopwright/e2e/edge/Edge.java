package dev.shopwright.e2e.edge;

import io.fabric8.kubernetes.client.utils.Serialization;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/**
 * The way in for customers: one host behind Traefik's address. Each request has a connection of its own, so that any of
 * Traefik's replicas may be the one that answers.
 *
 * @param address where requests are sent
 * @param host what the Host header says, as no resolver knows it
 * @param token sent as bearer token; empty for a guest
 */
public record Edge(String address, String host, String token) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    public static Edge of(String host) {
        return new Edge(publicAddress(), host, "");
    }

    /** The same host for somebody who is signed in. */
    public Edge as(String bearer) {
        return new Edge(address, host, bearer);
    }

    /** The same host at one replica's own address. */
    Edge at(String other) {
        return new Edge(other, host, token);
    }

    /** Another host at the same address. */
    Edge forHost(String other) {
        return new Edge(address, other, token);
    }

    public HttpResponse<String> get(String path) throws IOException {
        return send(request(path).GET());
    }

    /** With headers beside the usual ones. */
    HttpResponse<String> get(String path, Map<String, String> headers) throws IOException {
        HttpRequest.Builder request = request(path);
        headers.forEach(request::header);
        return send(request.GET());
    }

    public HttpResponse<String> post(String path, Map<String, ?> body) throws IOException {
        return send(json(path, body));
    }

    /** With the key of a request that counts once. */
    public HttpResponse<String> postOnce(String path, String key, Map<String, ?> body) throws IOException {
        return send(json(path, body).header("Idempotency-Key", key));
    }

    private HttpRequest.Builder json(String path, Map<String, ?> body) {
        return request(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(Serialization.asJson(body)));
    }

    public HttpResponse<String> delete(String path) throws IOException {
        return send(request(path).DELETE());
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(Duration.ofSeconds(20))
                .setHeader("Host", host)
                .setHeader("Connection", "close");
        return token.isEmpty() ? request : request.setHeader("Authorization", "Bearer " + token);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
        try {
            return HTTP.send(request.build(), BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static String publicAddress() {
        String port = System.getenv().getOrDefault("SHOP_PORT", "80");
        return System.getenv().getOrDefault("EDGE_URL", "http://127.0.0.1:" + port);
    }
}
