package dev.shopwright.e2e.trouble;

import static java.util.Objects.requireNonNullElse;
import static org.assertj.core.api.Assertions.assertThat;

import dev.shopwright.e2e.shop.RunningShop;
import dev.shopwright.operator.api.v1alpha1.Shop;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** Something that a shop's status says, of the whole or of a service. */
record Told(String reason, String message) {

    private static final Duration LIMIT = Duration.ofMinutes(5);

    Told {
        message = requireNonNullElse(message, "");
    }

    static Stream<Told> by(RunningShop shop) {
        return in(shop.resource().require());
    }

    static Stream<Told> in(Shop shop) {
        return Stream.ofNullable(shop.getStatus())
                .flatMap(status -> Stream.concat(
                        status.conditions().stream()
                                .map(condition -> new Told(condition.getReason(), condition.getMessage())),
                        status.services().values().stream()
                                .map(service -> new Told(service.reason(), service.message()))));
    }

    /** Until the shop gives this reason, and these words with it. */
    static void await(RunningShop shop, String reason, String words) {
        Instant start = Instant.now();
        Awaitility.await()
                .atMost(LIMIT)
                .untilAsserted(() -> assertThat(by(shop))
                        .anyMatch(told ->
                                told.reason().equals(reason) && told.message().contains(words)));
        System.out.printf(
                "trouble: %-20s told after %6d ms%n",
                reason, Duration.between(start, Instant.now()).toMillis());
    }
}
