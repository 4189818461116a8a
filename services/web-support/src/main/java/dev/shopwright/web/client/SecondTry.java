package dev.shopwright.web.client;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException.ServiceUnavailable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/**
 * Sends a GET once more, at once, when nobody could be reached, the answer took longer than the client's read timeout, or
 * it was 503: the next connection may lead to another replica. Once only, as more would keep a service busy that has too
 * much to do already. Other methods are not repeated; the first attempt may have had its effect.
 */
final class SecondTry implements ExchangeFilterFunction {

    private static final Retry ONCE_MORE = Retry.max(1)
            .filter(error -> error instanceof WebClientRequestException || error instanceof ServiceUnavailable)
            .onRetryExhaustedThrow((attempts, last) -> last.failure());

    @Override
    public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
        if (!request.method().equals(HttpMethod.GET)) {
            return next.exchange(request);
        }
        return next.exchange(request).flatMap(SecondTry::orUnavailable).retryWhen(ONCE_MORE);
    }

    private static Mono<ClientResponse> orUnavailable(ClientResponse response) {
        return response.statusCode().isSameCodeAs(HttpStatus.SERVICE_UNAVAILABLE)
                ? response.createError()
                : Mono.just(response);
    }
}
