package dev.shopwright.order.payment.stripe;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.reactive.function.BodyInserters;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import reactor.core.publisher.Mono;

/** Stripe's conventions: forms in, JSON out, and a key for each request that must count once. */
class StripeClient {

    /** The release that this was written for; Stripe goes on speaking it (https://docs.stripe.com/api/versioning). */
    private static final String API_VERSION = "2025-03-31.basil";

    private final WebClient http;

    StripeClient(StripeProperties properties, WebClient.Builder http) {
        this.http = http.clone()
                .baseUrl(properties.url().toString())
                .defaultHeader(HttpHeaders.AUTHORIZATION, "Bearer " + properties.secretKey())
                .defaultHeader("Stripe-Version", API_VERSION)
                .build();
    }

    /** What was made or changed; fails with {@link StripeError}. */
    Mono<PaymentIntent> post(String path, Form form, @Nullable String idempotencyKey) {
        var request = http.post().uri(path);
        if (idempotencyKey != null) {
            request.header("Idempotency-Key", idempotencyKey);
        }
        return request.body(BodyInserters.fromFormData(form.fields())).exchangeToMono(StripeClient::intent);
    }

    Mono<PaymentIntent> get(String path) {
        return http.get().uri(path).exchangeToMono(StripeClient::intent);
    }

    private static Mono<PaymentIntent> intent(ClientResponse response) {
        return response.statusCode().is2xxSuccessful()
                ? response.bodyToMono(PaymentIntent.class)
                : response.bodyToMono(StripeError.Body.class)
                        .defaultIfEmpty(StripeError.Body.EMPTY)
                        .flatMap(body ->
                                Mono.error(new StripeError(response.statusCode().value(), body.error())));
    }

    /** The fields of a request. */
    record Form(MultiValueMap<String, String> fields) {

        static final Form EMPTY = new Form(new LinkedMultiValueMap<>());

        Form with(String name, Object value) {
            var more = new LinkedMultiValueMap<>(fields);
            more.set(name, value.toString());
            return new Form(more);
        }
    }
}
