package dev.shopwright.test.openapi;

import java.net.URI;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Fails each exchange whose answer is not what the service's published OpenAPI text promises: path, method, status, content
 * type and body. Documents are fetched on first use and kept.
 */
public final class OpenApiCheck implements ExchangeFilterFunction {

    private static final String DOCUMENT = "/api/schema/";
    private static final int LARGEST_BODY = 16 * 1024 * 1024;

    private final Map<String, Mono<OpenApiDocument>> documents = new LinkedHashMap<>();

    private OpenApiCheck(WebClient http, List<String> prefixes) {
        prefixes.forEach(prefix -> documents.put(prefix, fetch(http, prefix + DOCUMENT)));
    }

    /** Checks a single service by the document at its {@code /api/schema/}. */
    public static OpenApiCheck at(String baseUrl) {
        WebClient http = WebClient.builder()
                .baseUrl(baseUrl)
                .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(LARGEST_BODY))
                .build();
        return new OpenApiCheck(http, List.of(""));
    }

    /**
     * Checks services behind a gateway, each with its document under its prefix, as {@code /auth_service}. A request without a
     * prefix is checked by the one document that describes its path.
     *
     * @param http fetches the documents from paths of the gateway
     */
    public static OpenApiCheck behind(WebClient http, List<String> prefixes) {
        return new OpenApiCheck(http, prefixes);
    }

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        Mono<ClientResponse> response = next.exchange(request);
        return isChecked(request.url()) ? response.flatMap(answer -> check(request, answer)) : response;
    }

    private boolean isChecked(URI url) {
        String path = unprefixed(url);
        return (path.startsWith("/api/") && !path.startsWith(DOCUMENT)) || path.startsWith("/.well-known/");
    }

    private Mono<ClientResponse> check(ClientRequest request, ClientResponse response) {
        return response.bodyToMono(byte[].class)
                .defaultIfEmpty(new byte[0])
                .flatMap(body -> verify(request, answer(request, response, body))
                        .then(Mono.fromSupplier(() ->
                                response.mutate().body(Flux.just(buffer(body))).build())));
    }

    private Mono<Void> verify(ClientRequest request, Answer answer) {
        return document(request.url(), answer.path())
                .flatMap(document -> Mono.justOrEmpty(document.problem(answer)))
                .flatMap(problem -> Mono.error(() -> new UndocumentedAnswerException(answer, problem)));
    }

    private Mono<OpenApiDocument> document(URI url, String path) {
        String prefix = prefix(url);
        if (!prefix.isEmpty() || documents.size() == 1) {
            return documents.get(prefix);
        }
        return Flux.fromIterable(documents.values())
                .concatMap(document -> document)
                .filter(document -> document.describes(path))
                .next()
                .switchIfEmpty(documents.values().iterator().next());
    }

    private Answer answer(ClientRequest request, ClientResponse response, byte[] body) {
        return new Answer(
                request.method(),
                unprefixed(request.url()),
                response.statusCode().value(),
                response.headers().contentType().orElse(null),
                body);
    }

    private String unprefixed(URI url) {
        return url.getRawPath().substring(prefix(url).length());
    }

    private String prefix(URI url) {
        return documents.keySet().stream()
                .filter(prefix -> url.getRawPath().startsWith(prefix + "/"))
                .findFirst()
                .orElse("");
    }

    private static Mono<OpenApiDocument> fetch(WebClient http, String path) {
        return http.get()
                .uri(path)
                .retrieve()
                .bodyToMono(String.class)
                .map(OpenApiDocument::new)
                .cache(document -> Duration.ofDays(1), error -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static DataBuffer buffer(byte[] body) {
        return DefaultDataBufferFactory.sharedInstance.wrap(body);
    }
}
