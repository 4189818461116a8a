package dev.shopwright.consulsync.consul;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/** One request to Consul, and its answer. */
public final class ConsulClient {

    private static final Duration USUAL = Duration.ofSeconds(10);
    private static final String INDEX = "X-Consul-Index";
    private static final String TOKEN = "X-Consul-Token";
    private static final String FILTERED = "X-Consul-Results-Filtered-By-ACLs";
    private static final Set<Integer> ANSWERS = Set.of(HttpURLConnection.HTTP_OK, HttpURLConnection.HTTP_CONFLICT);

    private static final TypeReference<JsonNode> TREE = new TypeReference<>() {};
    private static final TypeReference<Object> NOTHING = new TypeReference<>() {};

    private final URI address;
    private final HttpClient http;
    private final Token token;
    private final ObjectMapper json = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.UPPER_CAMEL_CASE)
            .serializationInclusion(JsonInclude.Include.NON_NULL)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            // Consul's lists and maps may be null, as those of a node that has gone meanwhile
            .defaultSetterInfo(JsonSetter.Value.forValueNulls(Nulls.AS_EMPTY))
            .build();

    ConsulClient(URI address, HttpClient http, Token token) {
        this.address = address;
        this.http = http;
        this.token = token;
    }

    /**
     * An answer that Consul has given.
     *
     * @param index of the data, for waiting until they change; 0 where there is none
     */
    record Answer<T>(T body, long index) {}

    <T> Answer<T> get(String path, TypeReference<T> type) {
        return send(request(path, USUAL).GET(), type);
    }

    /** Waits that long for what is newer than an index; an empty answer says no more than that there is an answer. */
    long await(String path, long index, Duration limit) {
        var query = "%s&index=%d&wait=%ds".formatted(path, index, limit.toSeconds());
        return send(request(query, limit.plus(USUAL)).GET(), NOTHING).index();
    }

    JsonNode put(String path, Object body) {
        return send(request(path, USUAL).PUT(json(body)), TREE).body();
    }

    JsonNode post(String path, Object body) {
        return send(request(path, USUAL).POST(json(body)), TREE).body();
    }

    private HttpRequest.Builder request(String path, Duration limit) {
        var request = HttpRequest.newBuilder(address.resolve(path)).timeout(limit);
        var secret = token.value();
        return secret.isEmpty() ? request : request.header(TOKEN, secret);
    }

    private <T> Answer<T> send(HttpRequest.Builder request, TypeReference<T> type) {
        try {
            var response = http.send(request.build(), BodyHandlers.ofInputStream());
            try (var body = response.body()) {
                check(response);
                return new Answer<>(
                        json.readValue(body, type),
                        response.headers().firstValueAsLong(INDEX).orElse(0));
            }
        } catch (IOException e) {
            throw new ConsulException("Consul can't be reached at %s: %s".formatted(address, said(e)), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ConsulException("interrupted", e);
        }
    }

    private void check(HttpResponse<InputStream> response) throws IOException {
        var status = response.statusCode();
        if (ANSWERS.contains(status)) {
            checkWhole(response);
            return;
        }
        var message = "Consul refused %s with %d: %s"
                .formatted(
                        response.request().uri().getPath(),
                        status,
                        new String(response.body().readAllBytes(), StandardCharsets.UTF_8).strip());
        if (status == HttpURLConnection.HTTP_ENTITY_TOO_LARGE) {
            throw new TooLargeException(message);
        }
        if (status == HttpURLConnection.HTTP_FORBIDDEN) {
            token.refused();
        }
        throw new ConsulException(message);
    }

    /** What is hidden would be taken for missing. */
    private static void checkWhole(HttpResponse<?> response) {
        if (response.headers().firstValue(FILTERED).filter("true"::equals).isPresent()) {
            throw new ConsulException(
                    "Consul's ACLs hide a part of " + response.request().uri().getPath());
        }
    }

    private static String said(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private BodyPublisher json(Object body) {
        try {
            return BodyPublishers.ofByteArray(json.writeValueAsBytes(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
