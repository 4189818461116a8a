package dev.shopwright.storefront.status;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.springframework.web.reactive.function.client.WebClientException;
import org.springframework.web.reactive.function.client.WebClientRequestException;
import org.springframework.web.reactive.function.client.WebClientResponseException;
import reactor.core.publisher.Mono;

/** Asks one service how it is doing. */
record ServiceProbe(String name, ServiceEndpoints endpoints, Duration budget) {

    Mono<ServiceStatus> look() {
        return Mono.zip(notReadyReason(), version(), slowestP95())
                .map(facts -> new ServiceStatus(
                        name,
                        facts.getT2().orElse(null),
                        facts.getT1().isEmpty(),
                        1, // an address is one process, unless the shop's resource tells more
                        facts.getT3().orElse(null),
                        facts.getT1().orElse(null)))
                .timeout(budget)
                .onErrorResume(ServiceProbe::isOutage, error -> Mono.just(ServiceStatus.unknown(name, reason(error))));
    }

    /** Empty when it is ready. */
    private Mono<Optional<String>> notReadyReason() {
        return endpoints
                .readiness()
                .map(health -> Optional.of(health.status()).filter(status -> !status.equals("UP")))
                .onErrorResume(
                        WebClientResponseException.ServiceUnavailable.class,
                        refused -> Mono.just(Optional.of("not ready")));
    }

    private Mono<Optional<String>> version() {
        return endpoints.info().map(ServiceEndpoints.Info::version);
    }

    private Mono<Optional<Double>> slowestP95() {
        return endpoints.metrics().map(Latency::slowestP95Millis);
    }

    private static boolean isOutage(Throwable error) {
        return error instanceof WebClientException || error instanceof TimeoutException;
    }

    private static String reason(Throwable error) {
        if (error instanceof TimeoutException) {
            return "no answer in time";
        }
        return error instanceof WebClientRequestException ? "unreachable" : "unexpected answer";
    }
}
