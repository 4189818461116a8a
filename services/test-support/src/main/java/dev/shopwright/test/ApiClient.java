package dev.shopwright.test;

import dev.shopwright.test.openapi.OpenApiCheck;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/** Calls a running service as somebody, and fails when an answer is not what the service's OpenAPI text promises. */
public final class ApiClient {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static final int LARGEST_BODY = 16 * 1024 * 1024;
    private static final JsonMapper SNAKE_CASE = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private final WebTestClient http;

    private ApiClient(WebTestClient http) {
        this.http = http;
    }

    /** A client without a token, for a service or a gateway at this URL. */
    public static ApiClient of(String baseUrl) {
        return new ApiClient(WebTestClient.bindToServer()
                .baseUrl(baseUrl)
                .responseTimeout(PATIENCE)
                .codecs(codecs -> {
                    codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(SNAKE_CASE));
                    codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(SNAKE_CASE));
                    codecs.defaultCodecs().maxInMemorySize(LARGEST_BODY);
                })
                .filter(OpenApiCheck.at(baseUrl))
                .build());
    }

    /** The same client with this token. */
    public ApiClient as(String token) {
        return new ApiClient(http.mutate()
                .defaultHeaders(headers -> headers.setBearerAuth(token))
                .build());
    }

    public ApiClient anonymous() {
        return new ApiClient(http.mutate()
                .defaultHeaders(headers -> headers.remove("Authorization"))
                .build());
    }

    /** The same client with one more header on every request. */
    public ApiClient with(String header, String value) {
        return new ApiClient(http.mutate().defaultHeader(header, value).build());
    }

    public ResponseSpec get(String uri, Object... variables) {
        return http.get().uri(uri, variables).exchange();
    }

    /** Follows a complete URL that an answer held. */
    public ResponseSpec get(URI uri) {
        return http.get().uri(uri).exchange();
    }

    public ResponseSpec post(String uri, @Nullable Object body, Object... variables) {
        return send(HttpMethod.POST, uri, body, variables);
    }

    public ResponseSpec put(String uri, @Nullable Object body, Object... variables) {
        return send(HttpMethod.PUT, uri, body, variables);
    }

    public ResponseSpec patch(String uri, @Nullable Object body, Object... variables) {
        return send(HttpMethod.PATCH, uri, body, variables);
    }

    public ResponseSpec delete(String uri, Object... variables) {
        return http.delete().uri(uri, variables).exchange();
    }

    /** The checked client itself, for what the shorthands do not cover: multipart, raw bytes, cookies. */
    public WebTestClient http() {
        return http;
    }

    private ResponseSpec send(HttpMethod method, String uri, @Nullable Object body, Object... variables) {
        var request = http.method(method).uri(uri, variables);
        if (body == null) {
            return request.exchange();
        }
        // text is taken as JSON already, so that tests can send what no mapper would write
        return request.header("Content-Type", "application/json")
                .bodyValue(body)
                .exchange();
    }
}
