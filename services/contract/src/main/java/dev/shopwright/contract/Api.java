package dev.shopwright.contract;

import dev.shopwright.test.openapi.OpenApiCheck;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.WebClient;
import tools.jackson.databind.json.JsonMapper;

/** Calls the shop; every answer is held against the document that its service publishes. */
public final class Api {

    private static final List<String> PREFIXES =
            List.of("/auth_service", "/product_service", "/cart_service", "/review_service", "/order_service", "");
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int LARGEST_ANSWER = 16 * 1024 * 1024;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final URI url;
    private final WebClient client;
    private final HttpHeaders headers;

    private Api(URI url, WebClient client, HttpHeaders headers) {
        this.url = url;
        this.client = client;
        this.headers = headers;
    }

    static Api of(RunningShop shop) {
        WebClient client = WebClient.builder()
                .baseUrl(shop.address().toString())
                .defaultHeader(HttpHeaders.HOST, shop.url().getAuthority())
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_ANSWER))
                .build();
        return new Api(
                shop.address(),
                client.mutate().filter(OpenApiCheck.behind(client, PREFIXES)).build(),
                HttpHeaders.EMPTY);
    }

    public Api as(Person person) {
        return bearing(person.access());
    }

    public Api bearing(String token) {
        return with(HttpHeaders.AUTHORIZATION, "Bearer " + token);
    }

    public Api with(String header, String value) {
        HttpHeaders more = HttpHeaders.copyOf(headers);
        more.set(header, value);
        return new Api(url, client, more);
    }

    public Answer get(String path) {
        return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
        return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
        return send("PUT", path, body);
    }

    public Answer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public Answer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Sends text and bytes as they are, everything else as JSON; the path is sent as it is written. */
    public Answer send(String method, String path, @Nullable Object body) {
        var request = client.method(HttpMethod.valueOf(method)).uri(URI.create(url + path));
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).bodyValue(encoded(body));
        }
        request.headers(sent -> sent.putAll(headers));
        var entity = request.exchangeToMono(response -> response.toEntity(byte[].class))
                .block(PATIENCE);
        return Answer.of(method + " " + path, Objects.requireNonNull(entity));
    }

    private static byte[] encoded(Object body) {
        if (body instanceof byte[] bytes) {
            return bytes;
        }
        return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
    }
}
