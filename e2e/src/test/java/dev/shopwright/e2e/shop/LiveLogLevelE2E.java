package dev.shopwright.e2e.shop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnSampleShop
class LiveLogLevelE2E {

    private static final Map<Service, String> PATHS = Map.of(
            Service.AUTH, "/.well-known/jwks.json",
            Service.PRODUCT, "/api/v1/products/?limit=1",
            Service.CART, "/api/v1/cart/",
            Service.REVIEW, "/api/v1/reviews/1/",
            Service.ORDER, "/api/v1/checkout/options/",
            Service.STOREFRONT, "/api/v1/shop/");

    private static final int LINES = 200;

    private final RunningShop shop;

    LiveLogLevelE2E(SampleShop sample) {
        shop = sample.shop();
    }

    @AfterEach
    void turnItDown() {
        shop.patch("spec: {logging: null}");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> PATHS.keySet().stream().noneMatch(this::tellsDetails));
    }

    @Test
    void shouldTellDetailsWithoutARestart() {
        Map<String, Integer> before = restarts();

        Instant asked = Instant.now();
        shop.patch("spec: {logging: {level: DEBUG}}");

        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(PATHS.keySet()).allMatch(this::tellsDetails));
        System.out.printf(
                "log level: changed in all six services %d ms after it was asked for%n",
                Duration.between(asked, Instant.now()).toMillis());
        assertThat(restarts()).isEqualTo(before);
    }

    /** Whether it logs a request, made now, that is only worth a line when details are wanted. */
    private boolean tellsDetails(Service service) {
        String request = requestId(PATHS.get(service));
        return shop.pods(service.id()).stream()
                .map(pod ->
                        shop.client().pods().resource(pod).tailingLines(LINES).getLog())
                .anyMatch(log -> log.contains(request));
    }

    private String requestId(String path) {
        try {
            return shop.edge().get(path).headers().firstValue("X-Request-Id").orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of each pod, by its uid. */
    private Map<String, Integer> restarts() {
        return PATHS.keySet().stream()
                .flatMap(service -> shop.pods(service.id()).stream())
                .collect(Collectors.toMap(
                        pod -> pod.getMetadata().getUid(),
                        pod -> pod.getStatus().getContainerStatuses().get(0).getRestartCount()));
    }
}
